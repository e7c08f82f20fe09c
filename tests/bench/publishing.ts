import 'fake-indexeddb/auto';
import { type Loupe, openConnected } from '../help/loupe.ts';
import {
  allowPublishing,
  compose,
  goOn,
  type Made,
  publishingCalls,
} from '../journeys/help/posts.ts';
import { limit, type Row } from './rows.ts';

/*
 * What publishing costs in calls, read from the sandbox's own request log. The anchor is the least
 * that Meta's protocol takes without a look before the send: create, status, publish.
 */

async function calls(items: Made[]): Promise<string[]> {
  const { loupe, accountId } = await openConnected(undefined, true, true);
  try {
    await allowPublishing(loupe);
    loupe.follows = false;
    const { asked } = await compose(loupe, accountId, items);
    await loupe.worker.commands['publish.submit'](asked);
    await goOn(loupe);
    return made(loupe);
  } finally {
    await loupe.close();
  }
}

function made(loupe: Loupe): string[] {
  if (loupe.sandbox.world.published.length !== 1) throw new Error('not published once');
  return publishingCalls(loupe);
}

const ten = (of: Made): Made[] => Array.from({ length: 10 }, () => of);
const against = (name: string, count: number, anchor: number, most: number): Row =>
  limit(`calls: ${name}`, count, anchor, most / anchor);

/** The economy of publishing. */
export async function benchPublishing(): Promise<Row[]> {
  const photo = (await calls(['public'])).length;
  const lent = (await calls(['own'])).length;
  const film = await calls(['film']);
  const reads = film.filter((one) => one.startsWith('GET')).length;
  return [
    against('photo by its own address', photo, 3, 4),
    against('carousel of ten', (await calls(ten('public'))).length, 12, 14),
    against('what lending a picture adds', lent - photo, 3, 3),
    // Create, the upload, publish; baseline aside, its status is read as often as it takes.
    against('reel from this computer, reads aside', film.length - reads, 3, 3),
  ];
}
