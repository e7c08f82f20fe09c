import type { Ask, Call } from '../call.ts';
import { badParameter, GraphError } from '../errors.ts';
import { listOf } from '../fields.ts';
import { encodeJpeg } from '../images/jpeg.ts';
import { formatOf } from '../images/jpeg-head.ts';
import { readPng } from '../images/png.ts';
import type { Kind } from '../nodes/read.ts';
import { allowOn } from '../permissions.ts';
import { fetchFrom } from '../publishing/fetching.ts';
import { isTrue } from '../publishing/parameters.ts';
import type { PagePhoto } from '../world/made.ts';
import type { Page } from '../world/things.ts';
import { sizeOf } from './contents.ts';
import { sendMessage } from './messages.ts';

const mostOfPhoto = 10 * 1024 * 1024;
const day = 86_400_000;

/** What can be done to a Page. Source: fact sheet §2.13, §2.14. */
export const pageActs: NonNullable<Kind<Page>['acts']> = {
  'POST messages': sendMessage,
  'POST photos': addPhoto,
  'POST subscribed_apps': (page, call) => {
    allowOn(call, page, 'page-webhooks');
    const fields = listOf(call.params['subscribed_fields']);
    if (fields.length === 0) throw badParameter('The parameter subscribed_fields is required.');
    page.subscribed = fields;
    return { success: true };
  },
  'DELETE subscribed_apps': (page, call) => {
    allowOn(call, page, 'page-webhooks');
    delete page.subscribed;
    return { success: true };
  },
};

/** `GET /{page}/subscribed_apps`: this app, if it is. */
export function subscribedApps(page: Page, _ask: Ask, call: Call): unknown {
  allowOn(call, page, 'page-webhooks');
  const { subscribed } = page;
  if (!subscribed) return { data: [] };
  const { id, name } = call.world.app;
  return { data: [{ name, id, subscribed_fields: subscribed }] };
}

/** Lends a picture an address; one that nobody is to see is not shown on the Page. */
async function addPhoto(page: Page, call: Call): Promise<unknown> {
  allowOn(call, page, 'page-photo');
  const { files } = call.incoming;
  const file = files['source'] ?? Object.values(files)[0];
  const address = call.params['url'] ?? '';
  if (!file && address === '') throw noPicture();
  const sent = file?.bytes ?? (await fetchFrom(address, mostOfPhoto, call.room));
  if (formatOf(sent) === undefined || sent.length > mostOfPhoto) throw noPicture();
  const bytes = asJpeg(sent);
  const id = call.world.id('12', 16);
  const photo: PagePhoto = {
    ...{ kind: 'photo', id, page, at: call.now },
    picture: { scene: 'kept', seed: id, ...sizeOf(bytes) },
    temporary: isTrue(call.params, 'temporary'),
  };
  call.world.bytes.set(`${id}.jpg`, bytes);
  call.world.things.set(id, photo);
  const unseen = /^(false|0)$/i.test(call.params['published'] ?? 'true');
  return unseen ? { id } : { id, post_id: `${page.id}_${id}` };
}

/** Pages show JPEG alone: a PNG is encoded anew, as far as the sandbox can read it. */
function asJpeg(bytes: Buffer): Buffer {
  if (formatOf(bytes) !== 'PNG') return bytes;
  try {
    const read = readPng(bytes);
    return read ? encodeJpeg(read.rgb, read.wide, read.high) : bytes;
  } catch {
    throw noPicture();
  }
}

const noPicture = (): GraphError =>
  new GraphError({ message: '(#324) Missing or invalid image file', code: 324 });

/** Whether a photo that was only lent is gone. */
export const isTakenBack = ({ temporary, at }: PagePhoto, now: number): boolean =>
  temporary && now - at >= day;
