import type { Instant } from '../shared/ids.ts';
import { features, featurePermissions } from '../shared/permissions.ts';
import { sampleAccountId, sampleUserId } from '../shared/sample.ts';
import type { AccountRow, SignInRow } from '../store/rows.ts';
import { posts } from './posts.ts';

/** Somebody who has granted all that Loupe asks for, for good: no screen lacks anything. */
export function signInRow(now: Instant): SignInRow {
  const names = new Set(features.flatMap((feature) => featurePermissions[feature]));
  return {
    userId: sampleUserId,
    name: 'Sample studio',
    appId: null,
    door: 'dialog',
    tokenKind: 'user',
    permissions: [...names].map((name) => ({ name, state: 'granted' })),
    connectedAt: now,
    expiresAt: null,
    dataAccessExpiresAt: null,
    expiryFrom: 'unknown',
    ended: null,
  };
}

/** The account, after all others. `addedAt` tells how old it is, and null that it is not whole yet. */
export function accountRow(others: readonly AccountRow[], addedAt: Instant | null): AccountRow {
  return {
    id: sampleAccountId,
    username: 'sample.studio',
    name: 'Sample studio',
    signInId: sampleUserId,
    pageId: '1',
    pageName: 'Sample studio',
    tasks: ['MANAGE', 'CREATE_CONTENT', 'MODERATE', 'MESSAGING', 'ANALYZE'],
    followers: 4_812,
    mediaCount: posts().length,
    pictureUrl: '/sample/face.svg',
    colour: 6,
    order: Math.max(-1, ...others.map(({ order }) => order)) + 1,
    addedAt: addedAt ?? 0,
    sample: true,
  };
}
