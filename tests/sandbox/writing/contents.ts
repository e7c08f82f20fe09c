import type { Call } from '../call.ts';
import { badParameter, GraphError } from '../errors.ts';
import { formatOf, readJpegHead } from '../images/jpeg-head.ts';
import { fetchFrom } from '../publishing/fetching.ts';
import { textIn } from '../publishing/parameters.ts';
import type { Message } from '../world/talks.ts';
import type { Account, Picture } from '../world/things.ts';

const mostOfText = 1000;
const mostPictures = 10;
const mebibyte = 1024 * 1024;
const most: Readonly<Record<string, number>> = {
  image: 8 * mebibyte,
  video: 25 * mebibyte,
  audio: 25 * mebibyte,
  file: 25 * mebibyte,
};

type Said = Pick<Message, 'text' | 'pictures' | 'shared'>;
type Row = Record<string, unknown>;

/** What a message says: a text, or something that comes with it. Source: fact sheet §2.13. */
export async function contentOf(message: Row, account: Account, call: Call): Promise<Said> {
  const { text, attachment, attachments } = message;
  const several = Array.isArray(attachments) ? (attachments as unknown[]) : [];
  const all = attachment === undefined ? several : [attachment];
  if (text !== undefined && all.length > 0)
    throw badParameter('A message has either a text or attachments');
  if (all.length === 0) return { text: textOf(text) };
  if (all.length > mostPictures)
    throw badParameter(`At most ${mostPictures} attachments can be sent`);
  const rows = all.map((one) => (typeof one === 'object' && one !== null ? one : {}) as Row);
  if (rows.length > 1 && rows.some(({ type }) => type !== 'image'))
    throw badParameter('Only images can be sent together');
  const said: Said = {};
  for (const row of rows) await attach(said, row, account, call);
  return said;
}

function textOf(text: unknown): string {
  if (typeof text !== 'string' || text.trim() === '') throw badParameter('The message is empty');
  if (Buffer.byteLength(text) > mostOfText)
    throw badParameter(`Length of param message[text] must be less than or equal to ${mostOfText}`);
  return text;
}

async function attach(said: Said, row: Row, account: Account, call: Call): Promise<void> {
  const type = textIn(row, 'type');
  const payload = (row['payload'] ?? {}) as Row;
  if (type === 'like_heart') return;
  if (type === 'MEDIA_SHARE') {
    const post = call.world.things.get(textIn(payload, 'id'));
    if (post?.kind !== 'post' || post.owner !== account)
      throw badParameter('Only media of the account itself can be shared');
    said.shared = post;
    return;
  }
  const limit = most[type];
  if (limit === undefined) throw badParameter(`The attachment type ${type} is not supported`);
  const bytes = await fetched(textIn(payload, 'url'), limit, call);
  if (type === 'image') (said.pictures ??= []).push(kept(bytes, call));
}

async function fetched(address: string, limit: number, call: Call): Promise<Buffer> {
  try {
    const bytes = await fetchFrom(address, limit, call.room);
    if (bytes.length <= limit) return bytes;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
  }
  throw new GraphError({
    message: '(#100) Upload attachment failure.',
    code: 100,
    subcode: 2018047,
    transient: false,
  });
}

function kept(bytes: Buffer, { world }: Call): Picture {
  if (formatOf(bytes) !== 'JPEG' && formatOf(bytes) !== 'PNG')
    throw badParameter('Images must be PNG or JPEG');
  const { wide, high } = sizeOf(bytes);
  const seed = world.id('9', 17);
  world.bytes.set(`${seed}.jpg`, bytes);
  return { scene: 'kept', seed, wide, high };
}

/** How large a picture is, as far as its header says. */
export function sizeOf(bytes: Buffer): { wide: number; high: number } {
  const head = readJpegHead(bytes);
  if (head) return { wide: head.wide, high: head.high };
  if (formatOf(bytes) !== 'PNG' || bytes.length < 24) return { wide: 320, high: 320 };
  return { wide: bytes.readUInt32BE(16), high: bytes.readUInt32BE(20) };
}
