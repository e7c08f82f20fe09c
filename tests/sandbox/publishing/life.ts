import type { Instant } from '../../../lib/shared/ids.ts';
import { between } from '../random.ts';
import type { Container, ContainerStatus } from '../world/made.ts';
import { faultOfFilm, type FilmShape } from './judging.ts';

const day = 86_400_000;
const longestFilming = 3000;
const unfit = 2207026;

/** Where a container stands at a moment. */
export function statusOf(container: Container, now: Instant): ContainerStatus {
  if (container.published !== undefined) return 'PUBLISHED';
  const fate = fateAt(container, now);
  if (fate) return fate.status;
  if (now - container.made >= day) return 'EXPIRED';
  if (container.failed !== undefined && now >= (container.ready ?? now)) return 'ERROR';
  const parts = container.children.map((child) => statusOf(child, now));
  if (parts.includes('ERROR')) return 'ERROR';
  const waits = parts.includes('IN_PROGRESS');
  if (container.ready === undefined || waits) return 'IN_PROGRESS';
  return now >= container.ready ? 'FINISHED' : 'IN_PROGRESS';
}

const fateAt = ({ fate }: Container, now: Instant): Container['fate'] =>
  fate && now >= fate.from ? fate : undefined;

/** The subcode of what went wrong. */
export function subcodeOf(container: Container, now: Instant): number {
  const own = fateAt(container, now)?.subcode ?? container.failed;
  const part = container.children.find((child) => statusOf(child, now) === 'ERROR');
  return own ?? (part ? subcodeOf(part, now) : unfit);
}

/** Status as Meta words it. */
export function wordsOf(container: Container, now: Instant): string {
  const words: Record<ContainerStatus, string> = {
    IN_PROGRESS: 'In Progress: Media is still being processed.',
    FINISHED: 'Finished: Media has been uploaded and it is ready to be published.',
    PUBLISHED: 'Published: Media has been published.',
    EXPIRED: 'Expired: Media was not published within 24 hours and has expired.',
    ERROR: `Error: Media upload has failed with error code ${subcodeOf(container, now)}`,
  };
  return words[statusOf(container, now)];
}

/** A film is there as a whole: from now on it is worked on, and told of within three seconds. */
export function filmArrived(container: Container, now: Instant): Buffer {
  const { film, told } = container;
  const bytes = Buffer.concat(film?.parts ?? []);
  container.ready = now + between(`filming/${container.id}`, 1000, longestFilming);
  const failed = faultOfFilm(bytes, container.shape as FilmShape, told.thumbOffset);
  if (failed !== undefined) container.failed = failed;
  return bytes;
}
