import { frameAt } from '../../darkroom/film-frames.ts';
import { develop } from '../../darkroom/develop.ts';
import { thumbOf } from '../../darkroom/thumb.ts';
import type { Submission } from '../../bus/contract.ts';
import type { PictureFacts } from '../../shared/media/facts.ts';
import type { Draft } from '../../shared/post/draft.ts';
import type { Instant } from '../../shared/ids.ts';
import { isFilm, isPicture, type Seen } from './checks/seen.ts';
import { keepBytes } from './take-files.ts';

/** What was developed before, by all that it was made of: pressing twice develops once. */
const developed = new Map<string, string>();

async function sourceOf(draft: Draft, seen: Seen, now: Instant): Promise<Submission['sources'][0]> {
  const { item, known, asIs } = seen;
  const itemId = item.id;
  if (!known || !isPicture(seen) || asIs) {
    return { itemId, assetId: item.assetId, by: asIs ? 'address' : 'bytes' };
  }
  const { surface } = draft;
  const made = JSON.stringify([item.assetId, item.edit, surface]);
  const before = developed.get(made);
  if (before !== undefined) return { itemId, assetId: before, by: 'bytes' };
  const { bytes, width, height } = await develop(known.row.bytes, seen.facts, item.edit, {
    surface,
  });
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

/** A small picture that stands for the post in lists. */
async function thumb(first: Seen | undefined, now: Instant): Promise<string | null> {
  const bytes = first?.known?.row.bytes;
  if (!first || !bytes) return null;
  try {
    const frame = isFilm(first) ? await frameAt(bytes, first.item.coverMs ?? 0) : bytes;
    if (!frame) return null;
    const small = await thumbOf(frame);
    const made = { bytes: small, name: '', facts: null, madeFrom: first.item.assetId };
    return await keepBytes(made, now);
  } catch {
    // A list without a picture is no reason to stop a post.
    return null;
  }
}

/** Makes everything ready that only a page can make, and says how each item is to go. */
export async function submissionOf(draft: Draft, seen: Seen[], now: Instant): Promise<Submission> {
  const sources: Submission['sources'] = [];
  // One after another: several large pictures at once would not fit into memory.
  for (const one of seen) sources.push(await sourceOf(draft, one, now));
  return { draftId: draft.id, version: draft.version, sources, thumbId: await thumb(seen[0], now) };
}
