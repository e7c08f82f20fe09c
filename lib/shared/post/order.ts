import type { Graduation } from '../container/kinds.ts';
import type { Instant } from '../ids.ts';
import type { Pin, ProductPin, Sound, Surface, When } from './draft.ts';

/*
 * What goes with the steps of a publish job. A job has, in this order: one `lend` for each picture
 * without an address of its own, the `post`, a `comment` where one was written, and one `tidy` for
 * each `lend`. A dry run has `lend`, `build`, `tidy`; a reminder has `remind` alone.
 */

/** Puts a picture's bytes at a public address: an unpublished photo on the linked Page. */
export type LendOrder = { name: 'lend'; assetId: string };

/** Where Meta fetches a picture: an address as it is, or the photo lent by a step of the job. */
export type PictureFrom = { kind: 'address'; url: string } | { kind: 'lent'; step: number };

export type Part =
  | {
      kind: 'picture';
      from: PictureFrom;
      altText: string;
      pins: Pin[];
      products: ProductPin[];
    }
  | {
      kind: 'film';
      assetId: string;
      bytes: number;
      coverMs: number | null;
      pins: Pin[];
      products: ProductPin[];
    };

/** All of a post, as it was when the person pressed the button. */
export type PostOrder = {
  name: 'post' | 'build';
  draftId: string;
  surface: Surface;
  parts: Part[];
  caption: string;
  collaborators: string[];
  placeId: string | null;
  shareToFeed: boolean;
  trial: Graduation | null;
  sound: Sound | null;
  soundName: string;
  ai: boolean;
  paid: boolean;
  sponsorIds: string[];
  /** When it was asked to leave, as the person put it. */
  when: When;
  /** The picture that stands for it in lists: an asset, for a film its cover. */
  thumbId: string | null;
};

export type CommentOrder = { name: 'comment'; text: string };
/** Takes what a step lent off the Page. */
export type TidyOrder = { name: 'tidy'; step: number };
/** Tells the person that it is time, with everything ready. */
export type RemindOrder = {
  name: 'remind';
  draftId: string;
  caption: string;
  when: When;
  thumbId: string | null;
  /** Pictures and films as they are to be posted, in their order, to be saved by the person. */
  assetIds: string[];
};

export type Order = LendOrder | PostOrder | CommentOrder | TidyOrder | RemindOrder;

/** What a job is for, as it was asked; the ledger does not look inside, so it is read with care. */
export function askedFor(job: {
  steps: readonly { payload: unknown }[];
  main: number;
}): PostOrder | RemindOrder | null {
  const order = job.steps[job.main]?.payload as Order | undefined;
  return order && 'draftId' in order ? order : null;
}

/** How late a scheduled post may leave by itself; later the person is asked. */
export const latestAfter = 10 * 60_000;
/** Nothing is planned further ahead: sign-ins and Meta's rules do not hold so long. */
export const furthest = 75 * 24 * 3_600_000;
/** How long what was just pressed can be taken back. */
export const holdFor = 8_000;

/** A moment long enough before the stated one for a film to arrive and be read by Meta. */
export const leadFor = (parts: readonly Part[]): number =>
  parts.some(({ kind }) => kind === 'film') ? 15 * 60_000 : parts.length > 1 ? 3 * 60_000 : 60_000;

/** When a job is to leave: not before a moment where one was named. */
export type Leaving = { until: Instant; notBefore: Instant | null; latest: Instant | null };
