import type {
  ActModel,
  CommentModel,
  DeskActions,
  DeskList,
  DeskModel,
  DeskPost,
  DeskReads,
  Line,
  Several,
  Thread,
  UnseenModel,
} from '../../lib/view/desk/models.ts';
import { minute, now, scene } from './models.ts';

const hour = 60 * minute;
const day = 24 * hour;

/** A comment that waits, but for what is said of it. */
export const comment = (id: string, part: Partial<CommentModel> = {}): CommentModel => ({
  id,
  mediaId: 'bowl',
  parentId: null,
  username: 'ilka.brandt',
  text: 'Is this glaze food safe?',
  at: now - 2 * hour,
  likes: 0,
  ours: false,
  hidden: false,
  why: 'first',
  late: false,
  tongue: null,
  snoozedUntil: null,
  done: false,
  liked: false,
  answer: null,
  acts: [],
  can: {
    reply: true,
    hide: true,
    show: false,
    remove: false,
    privately: { until: now + 5 * day },
    like: true,
  },
  ...part,
});

export const hidden: Partial<CommentModel> = {
  hidden: true,
  why: null,
  can: {
    reply: false,
    hide: false,
    show: true,
    remove: true,
    privately: { not: 'role' },
    like: false,
  },
};

export const act = (part: Partial<ActModel> = {}): ActModel => ({
  jobId: 'job',
  name: 'reply',
  mediaId: 'bowl',
  commentId: null,
  state: 'held',
  until: now + 6_000,
  text: 'It is! Message me and I’ll put it aside.',
  sentence: '',
  problem: null,
  choices: [{ deed: 'undo', label: 'Undo' }],
  ...part,
});

export const post = (mediaId: string, part: Partial<DeskPost> = {}): DeskPost => ({
  mediaId,
  title: 'Seven glazes, one bowl',
  about: 'Reel · Thu 19 Nov · 31 comments',
  number: 412,
  thumb: scene('bowl'),
  permalink: `https://www.instagram.com/p/${mediaId}/`,
  waiting: 4,
  open: true,
  act: null,
  ...part,
});

/** One part of the list: a post with its comments, and what Meta does not send of them. */
export type Group = { post: DeskPost; comments: CommentModel[]; unseen?: UnseenModel };

export const groups: Group[] = [
  {
    post: post('bowl'),
    comments: [
      comment('ilka', {
        text: 'Is this glaze food safe? I’d love to use it for breakfast, not only to look at.',
        why: 'question',
      }),
      comment('tom', {
        username: 'tom_kiln',
        text: 'What cone do you fire the blue one to?',
        at: now - 5 * hour,
        likes: 3,
      }),
      comment('nils', {
        username: 'nils.oberg',
        text: 'Kan man boka en kurs i Malmö?',
        at: now - 9 * hour,
        tongue: { code: 'sv', name: 'Swedish' },
      }),
      comment('mira', {
        username: 'mira.made',
        text: 'Do the colours fade with use?',
        at: now - 12 * hour,
        why: 'back',
      }),
    ],
    unseen: { missing: 3, counted: 34, sent: 31, cause: 'filtered' },
  },
  {
    post: post('shelf', {
      title: 'Shelf day',
      about: 'Carousel · Sun 22 Nov · 12 comments',
      number: 413,
      thumb: scene('shelf'),
      waiting: 2,
    }),
    comments: [
      comment('juno', {
        mediaId: 'shelf',
        username: 'juno.and.clay',
        text: 'The tall one on the left, is it still free?',
        at: now - 40 * minute,
        acts: [act()],
      }),
      comment('salt', {
        mediaId: 'shelf',
        username: 'salt.and.slip',
        text: 'Do you ship to Portugal?',
        at: now - hour,
      }),
    ],
  },
  {
    post: post('kiln', {
      title: 'Kiln opening',
      about: 'Reel · Sat 14 Nov · 58 comments',
      number: 410,
      thumb: scene('kiln'),
      waiting: 1,
      open: false,
    }),
    comments: [
      comment('kent', {
        mediaId: 'kiln',
        username: 'potters.of.kent',
        text: 'Could we repost this with credit?',
        at: now - 4 * day,
        late: true,
      }),
    ],
  },
];

/** A list of lines that are all known. */
export function listOf(lines: Line[]): DeskList {
  const places = new Map(lines.map(({ id }, place) => [id as string, place]));
  return {
    length: lines.length,
    at: (place) => lines[place] ?? null,
    placeOf: (id) => places.get(id) ?? -1,
    show: () => undefined,
  };
}

export const linesOf = (all: Group[]): Line[] =>
  all.flatMap(({ post: { mediaId }, comments, unseen }): Line[] => [
    { kind: 'post', id: `post:${mediaId}`, mediaId },
    ...comments.map(({ id }) => ({ kind: 'comment' as const, id, mediaId })),
    ...(unseen ? [{ kind: 'unseen' as const, id: `unseen:${mediaId}` as const, mediaId }] : []),
  ]);

export function readsOf(all: Group[], threads: Thread[] = []): DeskReads {
  const comments = new Map(all.flatMap((one) => one.comments.map((line) => [line.id, line])));
  const of = (id: string): Group | undefined => all.find((one) => one.post.mediaId === id);
  return {
    post: (id) => of(id)?.post ?? null,
    comment: (id) => comments.get(id) ?? null,
    unseen: (id) => of(id)?.unseen ?? null,
    thread: (id) => threads.find(({ selected }) => selected === id) ?? null,
  };
}

export const desk = (part: Partial<DeskModel> = {}, all = groups): DeskModel => ({
  state: { kind: 'ready', whole: true, withdrawn: false },
  filter: {
    shelf: 'waiting',
    questions: false,
    links: false,
    mediaId: null,
    person: null,
    tongue: null,
    text: '',
    sort: 'oldest',
  },
  counts: { waiting: 7, hidden: 3, snoozed: 0, kept: 2140 },
  list: listOf(linesOf(all)),
  fresh: 0,
  tongues: [
    { code: 'en', name: 'English', count: 1840 },
    { code: 'sv', name: 'Swedish', count: 206 },
    { code: 'pt', name: 'Portuguese', count: 61 },
  ],
  busy: false,
  needs: [],
  username: 'maren.makes',
  face: scene('plate'),
  colour: 1,
  saved: [],
  back: null,
  refused: null,
  hits: 7,
  people: [
    { name: 'ilka.brandt', count: 41 },
    { name: 'tom_kiln', count: 12 },
  ],
  posts: [
    { mediaId: 'bowl', count: 31 },
    { mediaId: 'shelf', count: 12 },
  ],
  online: true,
  ...part,
});

const nothing: Several = { done: 1, refused: [] };

/** Desk actions that do nothing. */
export const stillDesk: DeskActions = {
  filter: () => undefined,
  refresh: () => undefined,
  selected: () => undefined,
  reply: async () => null,
  act: async () => nothing,
  done: async () => nothing,
  snooze: async () => nothing,
  unmark: async () => nothing,
  like: async () => undefined,
  switchComments: async () => undefined,
  undo: async () => null,
  keep: () => undefined,
  choose: async () => null,
  saveReply: async () => undefined,
  dropReply: async () => undefined,
  usedReply: async () => undefined,
  count: () => undefined,
  exportCsv: async () => undefined,
  ask: async () => undefined,
  openLink: () => undefined,
};
