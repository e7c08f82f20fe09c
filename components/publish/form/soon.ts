import { wallOf } from '../../../lib/shared/post/zone.ts';

/** A full hour that leaves time to get ready: what "at a time" begins with. */
export const soon = (now: number, zone: string): string =>
  `${wallOf(now + 90 * 60_000, zone).slice(0, 13)}:00`;
