import type { Instant } from '../shared/ids.ts';
import { sampleAccountId as accountId } from '../shared/sample.ts';
import type { MediaSeen } from '../store/keep/media.ts';
import type { MediaFigures, MediaKind } from '../store/rows.ts';
import { chanceFrom } from './chance.ts';

/** One post as the table below tells it. */
type Post = {
  /** How many hours ago it was posted. */
  ago: number;
  kind: MediaKind;
  /** Which drawing of `public/sample`. */
  scene: string;
  caption: string;
  /** Null where the owner hides them. */
  likes: number | null;
  views: number;
};

const post = (
  ago: number,
  kind: MediaKind,
  scene: string,
  [likes, views]: [number | null, number],
  caption: string,
): Post => ({ ago, kind, scene, likes, views, caption });

/** All posts, newest first. */
export const posts = (): Post[] => [
  post(
    5,
    'photo',
    'cups',
    [86, 940],
    'Eight cups, one kiln, no two alike\nOut of the oven an hour ago.',
  ),
  post(20, 'story', 'window', [null, 412], ''),
  post(
    44,
    'carousel',
    'tiles',
    [214, 2_310],
    'Test tiles from Tuesday\nSwipe for the four that made it.',
  ),
  post(
    68,
    'reel',
    'wheel',
    [612, 7_350],
    'Pulling a tall vase in forty seconds\nSound on for the wheel.',
  ),
  post(
    116,
    'photo',
    'bowl',
    [188, 1_980],
    'Seven glazes, one bowl\nAsk me anything about the blue one.',
  ),
  post(
    165,
    'carousel',
    'market',
    [241, 2_640],
    'Saturday market, stall twelve\nThank you for coming out in the rain.',
  ),
  post(
    212,
    'photo',
    'shelf',
    [null, 1_420],
    'The shelf of seconds\nSmall flaws, half the price, same clay.',
  ),
  post(
    260,
    'video',
    'kiln',
    [163, 2_050],
    'Opening the kiln at 90 degrees\nGloves were on, promise.',
  ),
  post(
    333,
    'photo',
    'plate',
    [172, 1_760],
    'Speckled plates for a small restaurant\nForty down, eight to go.',
  ),
  post(405, 'reel', 'vases', [402, 4_870], 'Three vases, three ways to trim a foot'),
  post(
    478,
    'photo',
    'sea',
    [205, 2_120],
    'Where the green comes from\nMorning walk, same bay, every week.',
  ),
  post(550, 'carousel', 'bread', [198, 1_890], 'Bread plates, with bread'),
  post(622, 'photo', 'window', [149, 1_510], 'Late light in the studio'),
  post(718, 'photo', 'wave', [176, 1_830], 'A wave for a glaze name\nWhat would you call it?'),
  post(790, 'reel', 'wheel', [377, 4_210], 'Centring, slowly\nFor everybody who asked in class.'),
  post(886, 'photo', 'cups', [158, 1_590], 'Cups for the winter list'),
  post(958, 'carousel', 'kiln', [167, 1_700], 'One firing, start to end'),
  post(1_054, 'photo', 'bowl', [143, 1_470], 'A bowl for soup and nothing else'),
  post(1_150, 'photo', 'shelf', [139, 1_430], 'Restock on Friday at six'),
  post(1_246, 'video', 'market', [151, 1_650], 'Packing for the market'),
  post(1_366, 'photo', 'tiles', [128, 1_320], 'Forty tests, two keepers'),
  post(1_486, 'carousel', 'plate', [160, 1_560], 'Plates from the first class of the year'),
  post(1_630, 'photo', 'vases', [134, 1_380], 'Tall, taller, too tall'),
  post(1_774, 'photo', 'sea', [122, 1_290], 'Back after a week by the sea'),
];

const hour = 3_600_000;

/** What a post is called; `place` is its place in the table. */
export const mediaIdOf = (place: number): string => String(9_000 - place);

/** The post's rows as looks would have left them. `count` is how many comments each has. */
export function postRows(now: Instant, count: (place: number) => number): MediaSeen[] {
  return posts().map((one, place) => ({
    accountId,
    id: mediaIdOf(place),
    kind: one.kind,
    caption: one.caption,
    // It stands on no page of Instagram's.
    permalink: null,
    timestamp: now - one.ago * hour,
    likes: one.likes,
    comments: count(place),
    thumbUrl: `/sample/${one.scene}.svg`,
    commentsOpen: true,
    fetchedAt: now,
  }));
}

/** The posts’ figures, in the same proportions as an account of this size has. */
export function postFigures(now: Instant): Map<string, MediaFigures> {
  const chance = chanceFrom(41);
  const rows = posts().map(({ views, likes }, place): [string, MediaFigures] => {
    const [seen, kept, passed] = [chance(), chance(), chance()];
    const saved = Math.round(views * (0.008 + kept * 0.014));
    const shares = Math.round(views * (0.003 + passed * 0.009));
    const figures = {
      views,
      reach: Math.round(views * (0.58 + seen * 0.16)),
      ...{ saved, shares },
      interactions: (likes ?? Math.round(views * 0.07)) + saved + shares,
    };
    return [mediaIdOf(place), { ...figures, missing: null, fetchedAt: now }];
  });
  return new Map(rows);
}
