import { openDarkroom, type Room } from '../e2e/help/darkroom/open.ts';
import { compare, limit, type Row, sample } from './rows.ts';

/** Draws twelve megapixels of slopes and grain, and keeps them as a JPEG in the page. */
async function drawPicture(): Promise<number> {
  const canvas = new OffscreenCanvas(4000, 3000);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const slope = context.createLinearGradient(0, 0, 4000, 3000);
  for (const [at, colour] of [
    [0, '#b5503f'],
    [0.5, '#2f7f8c'],
    [1, '#f3e9d2'],
  ] as const) {
    slope.addColorStop(at, colour);
  }
  context.fillStyle = slope;
  context.fillRect(0, 0, 4000, 3000);
  const grain = new ImageData(500, 500);
  for (let at = 0; at < grain.data.length; at += 1) {
    grain.data[at] = at % 4 === 3 ? 60 : (at * 7919 * ((at >> 5) + 3)) % 256;
  }
  const tile = await createImageBitmap(grain);
  for (let x = 0; x < 4000; x += 500) {
    for (let y = 0; y < 3000; y += 500) context.drawImage(tile, x, y);
  }
  const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  Object.assign(globalThis, { picture });
  return picture.size;
}

type Lap = { bare: number; own: number; longest: number };

/** The shortest way a page can cut a picture, then the darkroom's, and its longest task. */
async function lap(): Promise<Lap> {
  const { darkroom, picture } = globalThis as unknown as { darkroom: Room; picture: Blob };
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  const facts = await darkroom.probe(picture);
  if (facts.kind !== 'picture') throw new Error('the picture is not read');
  const since = performance.now();
  const whole = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(1080, 1350);
  canvas.getContext('2d')?.drawImage(whole, 800, 0, 2400, 3000, 0, 0, 1080, 1350);
  await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  whole.close();
  const between = performance.now();
  await new Promise((done) => setTimeout(done, 50));
  watch.observe({ entryTypes: ['longtask'] });
  const edit = { ratio: '4:5', fill: 'crop', box: null } as const;
  const again = performance.now();
  const made = await darkroom.develop(picture, facts, edit, { surface: 'feed', most: 1080 });
  const end = performance.now();
  if (made.width !== 1080 || made.height !== 1350) throw new Error('another size was made');
  // Long tasks are told a little after they ended.
  await new Promise((done) => setTimeout(done, 100));
  watch.disconnect();
  return { bare: between - since, own: end - again, longest };
}

/** A phone's picture made ready for the feed, and how long it holds the page up at most. */
export async function benchDevelop(pairs: number): Promise<Row[]> {
  const room = await openDarkroom();
  try {
    await room.page.evaluate(drawPicture);
    const laps: Lap[] = [];
    for (let pair = 0; pair < pairs + 2; pair += 1) {
      const one = await room.page.evaluate(lap);
      if (pair >= 2) laps.push(one);
    }
    const of = (name: keyof Lap): number[] => laps.map((one) => one[name]);
    // Only tasks of 50 ms and more are told at all: 0 stands for none of them.
    const longest = Math.round(sample(of('longest')).median);
    return [
      compare('12 MP cut to 1080 × 1350', 1.3, of('own'), of('bare')),
      limit('12 MP cut: longest task of the page, ms', longest, 50, 1, laps.length),
    ];
  } finally {
    await room.close();
  }
}
