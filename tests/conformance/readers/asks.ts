import type { Send } from '../../../lib/graph/types.ts';
import { accountId } from '../wire.ts';

/** One of the product's own endpoint readers, called as the product calls it. */
export type Read = (send: Send) => Promise<unknown>;

export const ask = { accountId, priority: 'click' } as const;
export const turn = { ...ask, after: null, limit: 25 } as const;
export const mediaId = '17900000000000001';
export const pageId = '13000000000000001';
/** All days a record may be of: a series gives the days that were asked for and no others. */
export const everyDay = { from: '2017-01-01', to: '2026-12-31' } as const;
/** A week, for what takes thirty days at most. */
export const span = { from: '2026-07-09', to: '2026-07-15' } as const;
