import type { MediaRow } from '../../../store/rows.ts';

/**
 * How many comments of a post Meta counts and does not send: only where all that it sends is known
 * to be here, and by the count at that reading.
 */
export function missingOf(media: MediaRow, kept: number, gap: boolean): number {
  const { commentsReadAt, commentsSeen } = media;
  if (commentsReadAt === null || commentsSeen === null || gap) return 0;
  return Math.max(0, commentsSeen - kept);
}
