import type { UserId } from '../shared/ids.ts';
import type { Pool } from '../store/rows.ts';
import type { GraphRequest, Lane, LimitOf } from './types.ts';

/**
 * What Meta counts a lane's calls in. Other people's profiles and hashtags fall under the
 * platform's limit of a person, likes and messages under their own, all else under the account's.
 * Source: Graph API, "Rate Limits", platform and business use case limits.
 */
const pools: Readonly<Record<Lane, Pool>> = {
  reads: 'account',
  insights: 'account',
  writes: 'account',
  likes: 'likes',
  hashtags: 'platform',
  discovery: 'platform',
  messages: 'messages',
};

/** The limit a call counts in; null while whose it is is not known. */
export function limitOf(
  { lane, accountId }: Pick<GraphRequest, 'lane' | 'accountId'>,
  person: UserId | null,
): LimitOf | null {
  const pool = pools[lane];
  const owner = pool === 'platform' ? person : accountId;
  return owner === null ? null : { owner, pool };
}
