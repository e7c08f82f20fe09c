import { createHash } from 'node:crypto';
import type { Submission } from '../../../lib/bus/contract.ts';
import type { Facts } from '../../../lib/shared/media/facts.ts';
import { type Draft, newDraft, newItem } from '../../../lib/shared/post/draft.ts';
import { readJob } from '../../../lib/store/jobs/read.ts';
import type { JobRow } from '../../../lib/store/jobs/rows.ts';
import { readSignIns } from '../../../lib/store/read/people.ts';
import { keepAsset } from '../../../lib/store/studio/assets.ts';
import { keepDraft, readDraft } from '../../../lib/store/studio/drafts.ts';
import type { Loupe } from '../../help/loupe.ts';
import { pictureUrl } from '../../sandbox/images/address.ts';
import { jpeg, mp4 } from '../../unit/sandbox/material.ts';

const picture: Facts = {
  ...{ kind: 'picture', format: 'jpeg', width: 320, height: 400, orientation: 1 },
  ...{ animated: false, colour: 'srgb', located: false, marked: false, ai: false },
  ...{ trailing: false, truncated: false },
};

const film = (seconds: number, bytes: number): Facts => ({
  ...{ kind: 'film', container: 'mp4', video: 'avc1', audio: 'mp4a', width: 1080, height: 1920 },
  ...{ rotation: 0, durationMs: seconds * 1000, fps: 30, variableRate: false, bytes },
  ...{ moovFirst: true, fragmented: false, editList: false, is420: true, interlaced: false },
  ...{ audioRate: 48_000, audioChannels: 2, otherTracks: 0, ai: false, truncated: false },
});

/** How an item of a post is made: a picture somewhere, a picture of one's own, a film. */
export type Made = 'public' | 'own' | 'film';

let last = 0;

/** Bytes as a page keeps them, real ones of their kind. */
async function assetOf(made: Made, loupe: Loupe): Promise<string> {
  last += 1;
  const id = `asset-${last}`;
  const bytes = made === 'film' ? mp4(12, 40_000 + last) : jpeg(320, 400);
  const { clock, origin, switches, world } = loupe.sandbox;
  // A picture that stands somewhere, and is the same for everybody.
  const seed = String(77_000_000 + last);
  const place = { now: clock.now(), cdn: `${origin}/cdn`, switches };
  const url = pictureUrl({ scene: 'kept', seed, wide: 320, high: 400 }, place);
  if (made === 'public') world.bytes.set(`${seed}.jpg`, bytes);
  await keepAsset({
    ...{ id, bytes: new Blob([new Uint8Array(bytes)]), name: `${id}.bin`, print: null },
    facts: made === 'film' ? film(12, bytes.length) : picture,
    origin: made === 'public' ? { url, pageUrl: 'https://example.com/', title: 'A shop' } : null,
    public: made === 'public' ? true : null,
    hash: createHash('sha256').update(bytes).update(id).digest('hex'),
    ...{ madeFrom: null, createdAt: loupe.sandbox.clock.now() },
  });
  return id;
}

export type Composed = { draft: Draft; asked: Submission };

/** A draft with its bytes, as the composer leaves it when the button is pressed. */
export async function compose(
  loupe: Loupe,
  accountId: string,
  items: Made[],
  patch: Partial<Draft> = {},
): Promise<Composed> {
  const now = loupe.sandbox.clock.now();
  last += 1;
  const made = await Promise.all(items.map((one) => assetOf(one, loupe)));
  const draft: Draft = {
    ...newDraft(`draft-${last}`, accountId, now),
    items: made.map((assetId, at) => newItem(`item-${last}-${at}`, assetId)),
    caption: `Seven glazes, one bowl, number ${last}`,
    ...(items.length === 1 && items[0] === 'film' ? { surface: 'reel' as const } : {}),
    ...patch,
  };
  await keepDraft(draft);
  const sources = draft.items.map(({ id, assetId }, at) => ({
    ...{ itemId: id, assetId },
    by: items[at] === 'public' ? ('address' as const) : ('bytes' as const),
  }));
  return { draft, asked: { draftId: draft.id, version: draft.version, sources, thumbId: null } };
}

/** Gives the features that publishing takes. */
export async function allowPublishing(loupe: Loupe): Promise<void> {
  const signInId = (await readSignIns())[0]?.userId ?? '';
  for (const feature of ['publishing', 'lending', 'contents'] as const) {
    await loupe.worker.commands['connect.start']({ feature, signInId });
  }
  loupe.sandbox.clearRequests();
}

/** Lets time pass from one waking to the next until nobody asks for one, or `until` is reached. */
export async function goOn(loupe: Loupe, until = Infinity): Promise<void> {
  for (let nth = 0; nth < 200; nth += 1) {
    const { clock } = loupe.sandbox;
    await loupe.worker.driver.run();
    await loupe.worker.driver.settled();
    const { at } = loupe.wakes;
    if (at === null || at > until) return;
    if (at > clock.now()) clock.advance(at - clock.now() + 1);
  }
  throw new Error('a job that never comes to rest');
}

export async function jobOf(jobId: string): Promise<JobRow> {
  const row = await readJob(jobId);
  if (!row) throw new Error('no such job');
  return row;
}

export const draftNow = readDraft;

/** What publishing asked of Meta; the look that follows it is its own. */
export const publishingCalls = (loupe: Loupe): string[] =>
  loupe.sandbox
    .requests()
    .filter(({ method, path, query }) => {
      if (method !== 'GET') return !/oauth|_sandbox/.test(path);
      const fields = JSON.stringify(query);
      return /content_publishing_limit|status_code|"images"/.test(fields);
    })
    .map(
      ({ method, path }) => `${method} ${path.replace(/^\/v\d+\.\d+/, '').replace(/\d{5,}/g, '#')}`,
    );

export const publishedBy = (loupe: Loupe): Loupe['sandbox']['world']['published'] =>
  loupe.sandbox.world.published;
