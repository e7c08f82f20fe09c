import * as v from 'valibot';
import { count, maybe } from './values.ts';

/** Null is what Meta did not tell, and never a number of ours. */
export type PublishingLimitSeen = {
  used: number | null;
  total: number | null;
  seconds: number | null;
};

const config = v.object({ quota_total: count, quota_duration: count });

export const limit = v.pipe(
  v.object({ quota_usage: count, config: maybe(config) }),
  v.transform((seen): PublishingLimitSeen => ({
    used: seen.quota_usage,
    total: seen.config?.quota_total ?? null,
    seconds: seen.config?.quota_duration ?? null,
  })),
);
