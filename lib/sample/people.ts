import type { Instant } from '../shared/ids.ts';
import { features, featurePermissions } from '../shared/permissions.ts';
import { sampleAccountId, sampleUserId } from '../shared/sample.ts';
import type { AccountRow, SignInRow } from '../store/rows.ts';

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

/** Behind all accounts of the person's own, also those that come later. */
const last = 1_000;

/** The account. `addedAt` tells how old it is; it is 0 while not all of it is there. */
export function accountRow(addedAt: Instant, mediaCount: number): AccountRow {
  return {
    id: sampleAccountId,
    username: 'sample.studio',
    name: 'Sample studio',
    signInId: sampleUserId,
    pageId: '90003',
    pageName: 'Sample studio',
    tasks: ['MANAGE', 'CREATE_CONTENT', 'MODERATE', 'MESSAGING', 'ANALYZE'],
    followers: 4_812,
    mediaCount,
    pictureUrl: '/sample/face.svg',
    colour: 6,
    order: last,
    addedAt,
    sample: true,
  };
}
