import { decode } from '../../darkroom/decode.ts';
import { frameAt } from '../../darkroom/film-frames.ts';
import { develop } from '../../darkroom/develop.ts';
import { thumbOf } from '../../darkroom/thumb.ts';
import type { Submission } from '../../bus/contract.ts';
import type { PictureFacts } from '../../shared/media/facts.ts';
import type { Draft } from '../../shared/post/draft.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Size } from '../../shared/post/boxes.ts';
import { readAsset } from '../../store/studio/assets.ts';
import type { Known } from './assets.ts';
import { isPicture, likeOf, type Seen, seeItems } from './checks/seen.ts';
import { keepBytes } from './take-files.ts';

type Source = Submission['sources'][number];

/** What was developed before, by all that it was made of: pressing twice develops once. */
const developed = new Map<string, string>();

async function sourceOf(
  draft: Draft,
  seen: Seen,
  like: Size | null,
  now: Instant,
): Promise<Source> {
  const { item, known, asIs } = seen;
  const itemId = item.id;
  if (!known || !isPicture(seen) || asIs) {
    return { itemId, assetId: item.assetId, by: asIs ? 'address' : 'bytes' };
  }
  const { surface } = draft;
  const made = JSON.stringify([item.assetId, item.edit, surface, like]);
  const before = developed.get(made);
  // It may have gone with the post it was made for.
  if (before !== undefined && (await readAsset(before))) {
    return { itemId, assetId: before, by: 'bytes' };
  }
  const wish = { surface, ...(like ? { like } : {}) };
  const { bytes, width, height } = await develop(known.row.bytes, seen.facts, item.edit, wish);
  const facts: PictureFacts = {
    ...seen.facts,
    format: 'jpeg',
    width,
    height,
    orientation: 1,
    animated: false,
    colour: 'srgb',
    located: false,
    marked: false,
    trailing: false,
    truncated: false,
  };
  const name = known.row.name;
  const assetId = await keepBytes({ bytes, name, facts, madeFrom: item.assetId }, now);
  developed.set(made, assetId);
  return { itemId, assetId, by: 'bytes' };
}

async function pictureOf(first: Seen, source: Source): Promise<ImageBitmap | null> {
  const row = await readAsset(source.assetId);
  if (!row) return null;
  if (row.facts?.kind === 'picture') return decode(row.bytes, row.facts);
  const frame = await frameAt(row.bytes, first.item.coverMs ?? 0);
  return frame && createImageBitmap(frame);
}

/** A small picture that stands for the post in lists. */
async function thumb(first?: Seen, source?: Source): Promise<string | null> {
  if (!first || !source) return null;
  try {
    const picture = await pictureOf(first, source);
    if (!picture) return null;
    const bytes = await thumbOf(picture);
    picture.close();
    const made = { bytes, name: '', facts: null, madeFrom: first.item.assetId };
    return await keepBytes(made, Date.now());
  } catch {
    // A list without a picture is no reason to stop a post.
    return null;
  }
}

/** Makes everything ready that only a page can make, and says how each item is to go. */
export async function submissionOf(
  draft: Draft,
  known: ReadonlyMap<string, Known>,
  now: Instant,
): Promise<Submission> {
  const seen = seeItems(draft, known);
  const like = likeOf(draft, known);
  const sources: Source[] = [];
  // One after another: several large pictures at once would not fit into memory.
  for (const one of seen) sources.push(await sourceOf(draft, one, like, now));
  const thumbId = await thumb(seen[0], sources[0]);
  return { draftId: draft.id, version: draft.version, sources, thumbId };
}
