import type {
  CommentModel,
  DeskActions,
  DeskModel,
  SavedReply,
} from '../../lib/view/desk/models.ts';
import { now, scene } from './models.ts';

const hour = 3_600_000;

export const savedReplies: SavedReply[] = [
  {
    id: 'food',
    name: 'food-safe',
    variants: [
      'Yes, {name}. The liner is food safe and fine in the dishwasher; the outside is happier washed by hand.',
    ],
    uses: 14,
    last: 0,
  },
  {
    id: 'foot',
    name: 'foot-ring',
    variants: [
      'The foot ring is left bare, so it may mark a table.',
      'Bare clay at the foot, {name}: put a cloth below it.',
      'It stands on bare clay.',
    ],
    uses: 3,
    last: 1,
  },
  { id: 'ship', name: 'shipping', variants: ['We ship within Europe.'], uses: 0, last: -1 },
];

/** A comment that waits for an answer. */
export const comment = (part: Partial<CommentModel> = {}): CommentModel => ({
  id: '17900000000000001',
  mediaId: '17800000000000412',
  parentId: null,
  username: 'ilka.brandt',
  text: 'Is this glaze food safe? I’d love to use it for breakfast, not only to look at.',
  at: now - 2 * hour,
  likes: 2,
  ours: false,
  hidden: false,
  why: 'question',
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
    privately: { until: now + 70 * hour },
    like: 'liking',
  },
  ...part,
});

export const threadLines: CommentModel[] = [
  comment({ id: '1', username: 'tom_kiln', text: 'What cone do you fire the blue one to?' }),
  comment({ id: '2', parentId: '1', username: 'maren.makes', ours: true, text: 'Cone 6.' }),
  comment({ id: '3', parentId: '1', username: 'ilka.brandt', text: 'And the white one?' }),
];

export const desk = (part: Partial<DeskModel> = {}): DeskModel => ({
  state: { kind: 'ready', whole: true, withdrawn: false },
  filter: {
    ...{ shelf: 'waiting', questions: false, links: false, mediaId: null, person: null },
    ...{ tongue: null, text: '', sort: 'oldest' },
  },
  counts: { waiting: 7, hidden: 3, snoozed: 0, kept: 412 },
  list: { length: 0, at: () => null, placeOf: () => -1, show: () => undefined },
  fresh: 0,
  tongues: null,
  busy: false,
  needs: [],
  username: 'maren.makes',
  face: scene('plate'),
  colour: 1,
  saved: savedReplies,
  back: null,
  refused: null,
  hits: null,
  people: null,
  posts: null,
  online: true,
  ...part,
});

const several = async () => ({ done: 0, refused: [] });
const nothing = async (): Promise<void> => undefined;

/** Actions of the desk that do nothing. */
export const stillDesk: DeskActions = {
  filter: () => undefined,
  refresh: () => undefined,
  selected: () => undefined,
  reply: async () => null,
  act: several,
  done: several,
  snooze: several,
  unmark: several,
  like: nothing,
  switchComments: nothing,
  undo: async () => null,
  keep: () => undefined,
  choose: async () => null,
  saveReply: nothing,
  dropReply: nothing,
  usedReply: nothing,
  exportCsv: nothing,
  count: () => undefined,
  ask: nothing,
  openLink: () => undefined,
};
