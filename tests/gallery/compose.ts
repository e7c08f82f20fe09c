import type { ComposerActions, ComposerModel, ItemModel } from '../../lib/view/publish/models.ts';
import { countCaption } from '../../lib/shared/caption.ts';
import { newDraft, plainEdit } from '../../lib/shared/post/draft.ts';
import { minute, now, scene } from './models.ts';

const accountId = '17841400000000001' as ComposerModel['accountId'];
const caption =
  'Market Saturday. Forty mugs, one awning, and bread from @harbour.bakery next door.\n#ceramics #malmö #stoneware #studiopottery #market';

const picture = (id: string, name: string, rest: Partial<ItemModel> = {}): ItemModel => ({
  id,
  assetId: id,
  edit: { ...plainEdit, ratio: '4:5' },
  altText: '',
  pins: [],
  products: [],
  coverMs: null,
  state: 'ready',
  refusal: null,
  kind: 'picture',
  name: `${name}.png`,
  url: scene(name),
  width: 1500,
  height: 1000,
  durationMs: null,
  problem: false,
  credit: null,
  ...rest,
});

const check = (
  id: string,
  state: ComposerModel['checks'][number]['state'],
  fact: string,
  fix: ComposerModel['checks'][number]['fix'] = null,
  detail: string | null = null,
) => ({ id, state, fact, fix, detail });

const dry = check('dry-run', 'to-run', 'Dry run: build it at Meta, publish nothing', {
  label: 'Run',
  act: { kind: 'dry-run' },
});

const feed: ComposerModel['offers'] = {
  altText: true,
  pins: true,
  spots: true,
  products: false,
  collaborators: true,
  place: true,
  placeSearch: true,
  firstComment: true,
  shareToFeed: false,
  trial: false,
  sound: false,
  ai: true,
  paid: true,
  caption: true,
  cover: false,
  crop: true,
};

const base: ComposerModel = {
  accountId,
  username: 'maren.makes',
  face: scene('plate'),
  colour: 1,
  zone: 'Europe/Stockholm',
  draft: newDraft('d1', accountId, now),
  items: [],
  counts: countCaption(''),
  most: { characters: 2200, hashtags: 30, mentions: 20, advisedHashtags: 5 },
  offers: feed,
  may: { kind: 'yes' },
  checks: [check('files', 'blocks', 'Add a picture or a video first')],
  clear: false,
  guard: null,
  savedAt: now - 2 * minute,
  conflict: false,
  drafts: [
    {
      id: 'd2',
      title: 'Seven glazes',
      items: 3,
      thumb: scene('bowl'),
      changedAt: now - 90 * minute,
    },
  ],
  templates: [{ id: 't1', name: 'Market day', caption: 'Doors at nine.' }],
  groups: [{ id: 'g1', name: 'Stoneware', text: '#stoneware #clay' }],
  places: [{ id: '110', name: 'Malmö Saluhall' }],
  grid: ['wheel', 'shelf', 'bowl', 'kiln', 'tiles'].map(scene),
  intakes: [],
  aiFound: false,
  sending: false,
  problem: null,
};

const carousel: ComposerModel = {
  ...base,
  draft: {
    ...base.draft,
    caption,
    collaborators: ['harbour.bakery'],
    place: { id: '110', name: 'Malmö Saluhall' },
    firstComment: 'Stall 14, opposite the fish.',
    when: { kind: 'at', wall: '2026-11-26T18:00', zone: 'Europe/Stockholm' },
  },
  counts: countCaption(caption),
  items: [
    picture('a', 'market', {
      altText: 'A market stall under a red striped awning.',
      pins: [{ username: 'harbour.bakery', x: 0.3, y: 0.46 }],
    }),
    picture('b', 'vases'),
    picture('c', 'cups', { problem: true }),
    picture('d', 'plate'),
  ],
  checks: [
    check(
      'files',
      'clear',
      '4 pictures are JPEG, sRGB, under 8 MB',
      null,
      'Two were PNG. Converted here.',
    ),
    check('gps', 'clear', 'GPS removed from 2 pictures'),
    check('alt', 'wants', 'Picture 3 has no alt text', {
      label: 'Add',
      act: { kind: 'show', itemId: 'c', field: 'alt' },
    }),
    dry,
  ],
  clear: true,
  guard: 'harbour.bakery',
};

/** States of the composer by name. */
export const composers = {
  empty: base,
  photo: { ...carousel, items: carousel.items.slice(0, 1), guard: null },
  carousel,
  blocked: {
    ...carousel,
    clear: false,
    checks: [
      ...carousel.checks,
      check('host', 'blocks', 'Meta cannot open picture 2', {
        label: 'Type an address',
        act: { kind: 'address', itemId: 'b' },
      }),
    ],
  },
  reel: {
    ...carousel,
    draft: { ...carousel.draft, surface: 'reel', when: { kind: 'now' } },
    items: [picture('f', 'wheel', { kind: 'film', url: null, durationMs: 12_000, height: 2667 })],
    offers: {
      ...feed,
      ...{ altText: false, spots: false, crop: false, placeSearch: false },
      ...{ shareToFeed: true, trial: true, sound: true, cover: true },
    },
  },
  story: {
    ...carousel,
    draft: { ...carousel.draft, surface: 'story', when: { kind: 'now' } },
    items: carousel.items.slice(0, 1),
    offers: {
      ...feed,
      ...{ altText: false, caption: false, collaborators: false, place: false },
      firstComment: false,
    },
  },
  intake: {
    ...carousel,
    items: [
      picture('a', 'market', {
        credit: { title: 'Glazes of the coast', pageUrl: 'https://studio.example/glazes' },
      }),
    ],
    intakes: [
      {
        id: 'r',
        state: 'reading',
        sentence: 'Reading a picture from studio-media.example.',
        wants: null,
        host: 'studio-media.example',
      },
      {
        id: 'w',
        state: 'refused',
        sentence: 'Loupe may not read pictures.example yet.',
        wants: 'https://pictures.example/*',
        host: 'pictures.example',
      },
    ],
  },
  asking: { ...carousel, may: { kind: 'ask', permission: 'instagram_content_publish' } },
  refused: {
    ...carousel,
    may: { kind: 'no', problem: { code: 'not-allowed' }, pageName: 'Harbour Bakery' },
  },
  sending: { ...carousel, sending: true },
  conflict: { ...carousel, conflict: true, problem: { code: 'temporary' } },
} satisfies Record<string, ComposerModel>;
export type ComposerName = keyof typeof composers;

const settled = async (): Promise<void> => undefined;
const nothing = (): void => undefined;

/** Actions of the composer that do nothing. */
export const stillComposer: ComposerActions = {
  ...{ addFiles: settled, setAddress: async () => true, replaceFile: settled, remove: nothing },
  ...{ move: nothing, change: nothing, setSurface: nothing, setRatio: nothing, setFill: nothing },
  ...{ setBox: nothing, setEdit: nothing, setAlt: nothing, setPins: nothing, setProducts: nothing },
  ...{ setCover: nothing, setSound: nothing, newDraft: nothing, openDraft: nothing },
  ...{ deleteDraft: settled, resolve: nothing, saveTemplate: settled, applyTemplate: nothing },
  ...{ saveGroup: settled, dropSaved: settled, addPlace: settled },
  searchPlaces: async () => ({ kind: 'hits', hits: [] }),
  searchAudio: async () => ({ kind: 'hits', hits: [] }),
  searchProducts: async () => ({ kind: 'hits', hits: [] }),
  ...{ recheck: settled, dryRun: settled, ask: settled, allowOrigin: settled },
  ...{ dismissIntake: settled, send: async () => null },
};
