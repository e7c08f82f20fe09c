import type { DeskModel, Thread } from '../../lib/view/desk/models.ts';
import { act, comment, desk, type Group, groups, hidden, listOf, post } from './desk-models.ts';
import { minute, now, scene } from './models.ts';

const hour = 60 * minute;
const day = 24 * hour;

export type DeskScene = { part?: Partial<DeskModel>; all?: Group[]; threads?: Thread[] };

const filter = (part: Partial<DeskModel['filter']>): Pick<DeskModel, 'filter'> => ({
  filter: { ...desk().filter, ...part },
});
const nobody = { list: listOf([]), counts: { waiting: 0, hidden: 0, snoozed: 0, kept: 412 } };

const under: Group[] = [
  {
    post: post('bowl', {
      act: act({ name: 'close', text: null, sentence: '', state: 'sending', choices: [] }),
    }),
    comments: [
      comment('held', { username: 'juno.and.clay', acts: [act({ jobId: 'held' })] }),
      comment('waits', {
        username: 'tom_kiln',
        acts: [act({ jobId: 'waits', state: 'waits', text: 'Cone six, in a slow firing.' })],
      }),
      comment('unknown', {
        username: 'mira.made',
        acts: [
          act({
            jobId: 'unknown',
            state: 'unknown',
            text: 'They do not.',
            sentence:
              'Meta went quiet after we sent it at 14:02. The reply may be there. Loupe looks, and will not send twice.',
            choices: [
              { deed: 'live', label: 'It is there' },
              { deed: 'again', label: 'Send again' },
              { deed: 'open', label: 'Look on Instagram' },
            ],
          }),
        ],
      }),
      comment('failed', {
        username: 'salt.and.slip',
        acts: [
          act({
            jobId: 'failed',
            state: 'failed',
            text: 'We do, twice a week.',
            sentence: 'Not sent. The comment was deleted. Its text is kept.',
            choices: [
              { deed: 'edit', label: 'Take the text' },
              { deed: 'discard', label: 'Discard' },
            ],
          }),
        ],
      }),
      comment('private', {
        username: 'potters.of.kent',
        acts: [act({ jobId: 'private', name: 'private', state: 'sending', choices: [] })],
      }),
      comment('rests', { username: 'nils.oberg', snoozedUntil: now + 19 * hour, why: null }),
      comment('answered', {
        username: 'edda',
        why: null,
        answer: { text: 'It is, and dishwasher safe, too.', at: now - minute },
      }),
    ],
  },
];

const thread: Group[] = [
  {
    post: post('bowl'),
    comments: [
      comment('back', {
        parentId: 'first',
        why: 'back',
        text: 'And the white one? @maren.makes',
        likes: 2,
      }),
      comment('tom', { username: 'tom_kiln', text: 'What cone do you fire the blue one to?' }),
    ],
  },
];
const threads: Thread[] = [
  {
    selected: 'back',
    lines: [
      comment('first', { text: 'Is this glaze food safe?', at: now - 2 * day }),
      comment('ours', {
        username: 'maren.makes',
        ours: true,
        parentId: 'first',
        text: 'Yes, the liner is food safe and fine in the dishwasher.',
        at: now - 30 * hour,
      }),
      thread[0]?.comments[0] ?? comment('back'),
      comment('later', {
        username: 'tom_kiln',
        parentId: 'first',
        text: 'I would like to know that, too.',
        at: now - minute,
      }),
    ],
  },
];

const rough = [
  'ا'.repeat(3) + ' هل هذا الطلاء آمن؟ cone 6',
  'Z̸̢̛͉̥̹̈́͗̿̚a̴̢̛͚̗̓̽̍̕l̶̨̛̲̈́̓̎͝g̸̡̛̝̈́͒͂͝ỏ̵̢̞̱̈́͗͘ ' + 'a\u0301'.repeat(30) + '\u0317'.repeat(60),
  `W${'o'.repeat(400)}w`,
  '<img src=x onerror=alert(1)> &amp; <b>bold</b> {name} $1',
  'one\ntwo\n\nthree\nfour\nfive\nsix\nseven\neight',
  '👩‍👩‍👧‍👦🏳️‍🌈👍🏽 '.repeat(12),
  '\u202Egnidaer ot thgir\u202C and back',
  '',
];

/** States of the comment desk by name. */
export const deskStates: Record<string, DeskScene> = {
  data: {},
  acts: { all: under },
  thread: { all: thread, threads },
  rough: {
    all: [
      {
        post: post('bowl', { title: `<script>${'long '.repeat(30)}` }),
        comments: rough.map((text, n) =>
          comment(`rough${n}`, { text, username: n === 2 ? 'w'.repeat(30) : `rough_${n}` }),
        ),
      },
    ],
  },
  hidden: {
    part: filter({ shelf: 'hidden' }),
    all: [
      {
        post: post('bowl', { waiting: 0, thumb: scene('bowl') }),
        comments: ['free.followers', 'crypto.anna'].map((username) =>
          comment(username, { username, text: 'Follow me and win. Link in bio', ...hidden }),
        ),
      },
    ],
  },
  narrow: {
    part: {
      ...filter({ mediaId: 'bowl', person: 'nils.oberg', tongue: 'sv' }),
      counts: { waiting: 7, hidden: 3, snoozed: 2, kept: 2140 },
    },
    all: groups.slice(0, 1),
  },
  fresh: { part: { fresh: 3 } },
  needs: { part: { needs: under[0]?.comments[2]?.acts ?? [] } },
  offline: { part: { online: false } },
  offer: { part: { state: { kind: 'offer', problem: null } } },
  gone: {
    part: {
      state: {
        kind: 'offer',
        problem: {
          code: 'not-allowed',
          reason: 'permission-declined',
          permission: 'instagram_manage_comments',
        },
      },
    },
  },
  reading: { part: { state: { kind: 'reading' }, list: listOf([]) } },
  empty: { part: nobody },
  withdrawn: { part: { state: { kind: 'ready', whole: true, withdrawn: true } } },
  partly: { part: { ...nobody, state: { kind: 'ready', whole: false, withdrawn: false } } },
  elsewhere: { part: { ...nobody, counts: { ...nobody.counts, hidden: 2, snoozed: 3 } } },
  none: { part: { ...nobody, ...filter({ text: 'celadon' }) } },
  'no-hidden': { part: { ...nobody, ...filter({ shelf: 'hidden' }) } },
};
