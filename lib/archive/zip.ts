import { ArchiveError } from './fault.ts';

/** One file within a zip, as the list at its end tells it. */
export type Entry = {
  name: string;
  /** Its bytes as they are stored, and how. */
  at: number;
  packed: number;
  size: number;
  method: number;
};

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locatorMark = 0x07064b50;
const listMark = 0x02014b50;
const localMark = 0x04034b50;
/** What stands where a number is too large for its place. */
const over = { short: 0xffff, long: 0xffffffff };
/** The longest note that may stand behind the end. */
const longestNote = 0xffff;
const largestList = 64_000_000;

const odd = (message: string): ArchiveError => new ArchiveError('odd', message);

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(Math.max(0, from), to).arrayBuffer());
}

/** What begins like a zip and has no end was cut off on its way. */
async function none(file: Blob): Promise<ArchiveError> {
  const head = await viewOf(file, 0, 4);
  const begins = head.byteLength === 4 && head.getUint32(0, true) === localMark;
  return new ArchiveError(begins ? 'damaged' : 'not-an-archive', 'no list of files');
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

type List = { at: number; bytes: number; count: number };

/** Where the list of files stands, by the mark at the end of the zip. */
async function findList(file: Blob): Promise<List> {
  const from = Math.max(0, file.size - 22 - longestNote - 20);
  const tail = await viewOf(file, from, file.size);
  let at = tail.byteLength - 22;
  // The same letters may stand in a note; the end is where the note behind it fits.
  const isEnd = (): boolean =>
    tail.getUint32(at, true) === endMark &&
    at + 22 + tail.getUint16(at + 20, true) <= tail.byteLength;
  while (at >= 0 && !isEnd()) at -= 1;
  if (at < 0) throw await none(file);
  const list = {
    count: tail.getUint16(at + 10, true),
    bytes: tail.getUint32(at + 12, true),
    at: tail.getUint32(at + 16, true),
  };
  const large = list.count === over.short || list.bytes === over.long || list.at === over.long;
  if (!large) return list;
  if (at < 20 || tail.getUint32(at - 20, true) !== locatorMark) throw await none(file);
  const where = long(tail, at - 12);
  const end = await viewOf(file, where, where + 56);
  if (end.byteLength < 56 || end.getUint32(0, true) !== end64Mark) throw await none(file);
  return { count: long(end, 32), bytes: long(end, 40), at: long(end, 48) };
}

/** Numbers too large for their place stand behind the name, in this order. */
function widened(view: DataView, from: number, to: number, numbers: number[]): number[] {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  return numbers.map((number) => {
    if (number !== over.long) return number;
    if (next + 8 > to) throw odd('a size that is not told');
    next += 8;
    return long(view, next - 8);
  });
}

/** Names that would lead somewhere else if a file were written by them. */
const leads = (name: string): boolean =>
  name.startsWith('/') ||
  /^[a-z]:/i.test(name) ||
  /[\\\0]/.test(name) ||
  name.split('/').includes('..');

/** Every file of a zip, by its name. Nothing of their bytes is read. */
export async function readList(file: Blob): Promise<Map<string, Entry>> {
  const list = await findList(file);
  if (list.bytes > largestList) throw new ArchiveError('too-large', 'a list without end');
  const view = await viewOf(file, list.at, list.at + list.bytes);
  if (view.byteLength !== list.bytes) throw new ArchiveError('damaged', 'the list is cut off');
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let nth = 0; nth < list.count; nth += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== listMark)
      throw odd('a torn list');
    const [named, extra, note] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const from = at + 46;
    const behind = from + (named ?? 0);
    const to = behind + (extra ?? 0);
    if (to > view.byteLength) throw odd('a torn list');
    if (view.getUint16(at + 8, true) & 1) throw odd('locked with a password');
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, from, named));
    if (leads(name)) throw odd('a name that leads elsewhere');
    if (entries.has(name)) throw odd('a name twice');
    const told = [24, 20, 42].map((place) => view.getUint32(at + place, true));
    const [size = 0, packed = 0, place = 0] = widened(view, behind, to, told);
    entries.set(name, { name, at: place, packed, size, method: view.getUint16(at + 10, true) });
    at = to + (note ?? 0);
  }
  return entries;
}

/** A file's bytes as they were before they were packed; no more of them than are told. */
export async function bytesOf(file: Blob, entry: Entry): Promise<ReadableStream<Uint8Array>> {
  const head = await viewOf(file, entry.at, entry.at + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== localMark) {
    throw new ArchiveError('damaged', 'a file is not where it should be');
  }
  const from = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(from, from + entry.packed);
  if (entry.method === 0) return packed.stream();
  if (entry.method !== 8) throw odd('packed in an unknown way');
  return packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
}
