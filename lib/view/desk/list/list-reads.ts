import { readCommentsByIds } from '../../../store/read/comments.ts';
import { readAllMedia, readMediaByIds } from '../../../store/read/media.ts';
import { readPacks, readPacksSince } from '../../../store/read/packs.ts';
import { readPilePart } from '../../../store/read/pile-part.ts';
import { readPiles } from '../../../store/read/piles.ts';
import { readGaps } from '../../../store/read/state.ts';

/** What the list reads of the store; an argument, so that a test can make a reading fail or wait. */
export const listReads = {
  piles: readPiles,
  pilePart: readPilePart,
  packs: readPacks,
  packsSince: readPacksSince,
  comments: readCommentsByIds,
  media: readMediaByIds,
  allMedia: readAllMedia,
  gaps: readGaps,
};

export type ListReads = typeof listReads;
