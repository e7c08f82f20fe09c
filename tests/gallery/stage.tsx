import { useState } from 'preact/hooks';
import { DropArea } from '../../components/publish/stage/DropArea.tsx';
import { DropAreaEmpty } from '../../components/publish/stage/DropAreaEmpty.tsx';
import { Intakes } from '../../components/publish/stage/Intakes.tsx';
import { IntakesCredit } from '../../components/publish/stage/IntakesCredit.tsx';
import { Stage, type StageActions } from '../../components/publish/stage/Stage.tsx';
import { mostItems, plainEdit } from '../../lib/shared/post/draft.ts';
import type { IntakeModel, ItemModel, Offers } from '../../lib/view/publish/models.ts';
import { scene } from './models.ts';

/** A picture of the stage: drawn scenes are 80 by 100, others may be given wider. */
export const picture = (id: string, name: string, part: Partial<ItemModel> = {}): ItemModel => ({
  id,
  assetId: id,
  edit: plainEdit,
  altText: '',
  pins: [],
  products: [],
  coverMs: null,
  state: 'ready',
  refusal: null,
  kind: 'picture',
  name: `${name}.png`,
  url: scene(name),
  width: 1600,
  height: 2000,
  durationMs: null,
  problem: false,
  credit: null,
  ...part,
});

export const offers: Offers = {
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
  cover: true,
  crop: true,
};

/** A wide picture, drawn here: a stall by the sea. */
function wide(): string {
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [1600, 984];
  const draw = sheet.getContext('2d');
  if (!draw) return scene('market');
  const fill = (colour: string, x: number, y: number, w: number, h: number): void => {
    draw.fillStyle = colour;
    draw.fillRect(x, y, w, h);
  };
  fill('#a9c4cf', 0, 0, 1600, 984);
  fill('#6d4a2f', 0, 740, 1600, 244);
  for (let stripe = 0; stripe < 16; stripe += 1)
    fill(stripe % 2 ? '#efe6d6' : '#b5462c', stripe * 100, 80, 100, 260);
  ['#2b5a6d', '#efe3cf', '#c67b4e', '#3f594b'].forEach((colour, index) => {
    draw.fillStyle = colour;
    draw.beginPath();
    draw.ellipse(420 + index * 250, 600, 90, 150 + (index % 2) * 60, 0, 0, 7);
    draw.fill();
  });
  return sheet.toDataURL('image/jpeg');
}

export const intakes: IntakeModel[] = [
  {
    id: 'a',
    state: 'reading',
    sentence: 'Reading a picture from studio-media.example.',
    wants: null,
    host: 'studio-media.example',
  },
  {
    id: 'b',
    state: 'refused',
    sentence: 'The page does not lend this picture to Loupe.',
    wants: 'https://pictures.example/*',
    host: 'pictures.example',
  },
];

const states: Record<string, () => { items: ItemModel[]; offers?: Partial<Offers> }> = {
  data: () => ({
    items: [
      picture('1', 'market', {
        url: wide(),
        height: 984,
        edit: { ...plainEdit, ratio: '4:5' },
        pins: [
          { username: 'harbour.bakery', x: 0.3, y: 0.46 },
          { username: 'ida.kiln', x: 0.71, y: 0.66 },
        ],
      }),
      picture('2', 'vases'),
      picture('3', 'cups', { problem: true }),
      picture('4', 'plate'),
    ],
  }),
  tall: () => ({ items: [picture('1', 'kiln', { edit: { ...plainEdit, ratio: '1:1' } })] }),
  pad: () => ({
    items: [
      picture('1', 'market', {
        url: wide(),
        height: 984,
        edit: { ratio: '1:1', fill: 'pad', box: null },
      }),
    ],
  }),
  blur: () => ({
    items: [picture('1', 'kiln', { edit: { ratio: '1.91:1', fill: 'blur', box: null } })],
  }),
  film: () => ({
    items: [
      picture('1', 'wheel', {
        kind: 'film',
        name: 'wheel.mp4',
        url: 'blob:nothing',
        durationMs: 38_200,
        coverMs: 3200,
      }),
    ],
    offers: { spots: false, crop: false },
  }),
  reading: () => ({
    items: [
      picture('1', 'vases', { state: 'reading', url: null, kind: null }),
      picture('2', 'cups'),
    ],
  }),
  refused: () => ({
    items: [
      picture('1', 'notes', {
        state: 'refused',
        url: null,
        kind: null,
        name: 'notes.txt',
        refusal: 'This is text. Instagram takes pictures and films.',
      }),
      picture('2', 'cups'),
    ],
  }),
  empty: () => ({ items: [] }),
  full: () => ({
    items: Array.from({ length: mostItems }, (_, index) => picture(`${index}`, 'tiles')),
  }),
};

const grid = ['wheel', 'shelf', 'bowl', 'kiln', 'tiles'].map(scene);

/** The composer's stage by itself, alive: what is done to it is seen. */
export function StageSheet({ state, open }: { state: string; open: boolean }) {
  const begun = (states[state] ?? states['data'])?.();
  const [items, setItems] = useState(begun?.items ?? []);
  const [current, setCurrent] = useState<string | null>(null);
  const [pinning, setPinning] = useState(open);
  const [caption, setCaption] = useState('');
  const change = (id: string, part: (item: ItemModel) => Partial<ItemModel>): void =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...part(item) } : item)));
  const actions: StageActions = {
    addFiles: () => Promise.resolve(),
    replaceFile: () => Promise.resolve(),
    remove: (id) => setItems((all) => all.filter((item) => item.id !== id)),
    move: (id, to) =>
      setItems((all) => {
        const rest = all.filter((item) => item.id !== id);
        const moved = all.filter((item) => item.id === id);
        return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
      }),
    setRatio: (ratio) =>
      setItems((all) => all.map((item) => ({ ...item, edit: { ...item.edit, ratio } }))),
    setFill: (id, fill) => change(id, ({ edit }) => ({ edit: { ...edit, fill } })),
    setBox: (id, box) => change(id, ({ edit }) => ({ edit: { ...edit, box } })),
    setPins: (id, pins) => change(id, () => ({ pins })),
    setProducts: (id, products) => change(id, () => ({ products })),
    setCover: (id, coverMs) => change(id, () => ({ coverMs })),
    searchProducts: () => Promise.resolve({ kind: 'hits', hits: [] }),
  };
  return (
    <main>
      <h1 class="vh">Stage</h1>
      <DropArea room={mostItems - items.length} actions={actions} />
      <Intakes
        intakes={state === 'empty' ? intakes : []}
        actions={{
          ...actions,
          allowOrigin: () => Promise.resolve(),
          dismissIntake: () => Promise.resolve(),
        }}
      />
      {items.length === 0 ? (
        <DropAreaEmpty actions={actions} />
      ) : (
        <Stage
          items={items}
          offers={{ ...offers, ...begun?.offers }}
          grid={grid}
          current={current}
          onCurrent={setCurrent}
          pinning={pinning}
          onPinning={setPinning}
          actions={actions}
        />
      )}
      <IntakesCredit
        credit={{ title: 'Glazes of the coast', pageUrl: 'https://pictures.example/glazes' }}
        caption={caption}
        onCaption={setCaption}
      />
    </main>
  );
}
