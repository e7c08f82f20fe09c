import type { Edit, Surface } from '../post/draft.ts';
import type { PictureFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Size } from '../post/boxes.ts';
import { isFeedShape, upright } from './shape.ts';

/** A side, and all of a picture: more is not decoded, for it could take the browser down. */
export const mostSide = 16_384;
export const mostPixels = 300_000_000;
/** Less is a spacer or a counter of a web page, and no picture of anybody's. */
export const leastSide = 16;
/** Meta's 8 MiB, the last byte included. */
export const mostBytes = 8_388_608;
/** Instagram blows up what is narrower and shrinks what is wider. */
export const widths = { least: 320, most: 1440 } as const;

/** Too large to be decoded, by its header alone. */
export const isBomb = ({ width, height }: Size): boolean =>
  width > mostSide || height > mostSide || width * height >= mostPixels;

const finding = (
  rule: string,
  grade: Finding['grade'],
  ...values: (string | number)[]
): Finding => ({ rule, grade, values: values.map(String) });

function blocking(facts: PictureFacts): Finding[] {
  const { format, width, height, animated } = facts;
  if (format === 'svg') return [finding('svg', 'blocks')];
  if (animated) return [finding('animated', 'blocks', format)];
  if (isBomb(facts)) return [finding('too-large', 'blocks', width, height)];
  if (Math.min(width, height) >= leastSide) return [];
  return [finding('tiny', 'blocks', width, height)];
}

type Told = { bytes: number; surface: Surface; edit: Edit };

/** What is cut away though nobody asked: a shape that the feed does not take. */
function shape(size: Size, { surface, edit }: Told): Finding[] {
  const cut = edit.ratio === 'own' && edit.fill === 'crop' && edit.box === null;
  if (surface !== 'feed' || !cut || isFeedShape(size)) return [];
  return [finding('ratio', 'warns', size.width, size.height)];
}

/** Words for what becomes of its colours; grey and plain ones stay as they are. */
const converted: readonly PictureFacts['colour'][] = ['cmyk', 'deep', 'other-profile'];

/**
 * What a person should know of a picture before it is published. With anything that `blocks`
 * nothing else is said: the picture has to be another one.
 */
export function judgePicture(facts: PictureFacts, of: Told): Finding[] {
  const blocked = blocking(facts);
  if (blocked.length > 0) return blocked;
  const size = upright(facts);
  const found: (Finding | false)[] = [
    facts.truncated && finding('truncated', 'warns'),
    ...shape(size, of),
    size.width < widths.least && finding('narrow', 'tells', size.width, widths.least),
    size.width > widths.most && finding('wide', 'tells', size.width, widths.most),
    of.bytes > mostBytes && finding('heavy', 'tells', of.bytes),
    facts.format !== 'jpeg' && finding('format', 'tells', facts.format),
    converted.includes(facts.colour) && finding('colour', 'tells', facts.colour),
    facts.located && finding('located', 'tells'),
    facts.trailing && finding('trailing', 'tells'),
    facts.ai && finding('ai', 'tells'),
  ];
  return found.filter((one) => one !== false);
}

/** Whether an edit leaves every pixel: the whole picture, in the shape it has. */
function leavesAll({ ratio, box }: Edit, { width, height }: Size): boolean {
  const whole = box === null || (box.width === 1 && box.height === 1);
  const same = {
    own: true,
    '4:5': 5 * width === 4 * height,
    '1:1': width === height,
    '1.91:1': 100 * width === 191 * height,
  };
  return whole && same[ratio];
}

/**
 * Whether a picture may go to Meta by its own address: a plain JPEG that strangers get, too, with
 * nothing to edit, nothing to convert and no place in it. Anything else is made anew.
 */
export function goesAsItIs(
  facts: PictureFacts,
  edit: Edit,
  of: { bytes: number; surface: Surface; public: boolean | null },
): boolean {
  const { format, animated, colour, located, trailing, truncated, orientation } = facts;
  const plain = format === 'jpeg' && colour === 'srgb' && orientation === 1;
  const whole = !animated && !trailing && !truncated && blocking(facts).length === 0;
  const light = of.bytes > 0 && of.bytes <= mostBytes;
  const fits = of.surface !== 'feed' || isFeedShape(facts);
  return (
    of.public === true && plain && whole && !located && light && fits && leavesAll(edit, facts)
  );
}
