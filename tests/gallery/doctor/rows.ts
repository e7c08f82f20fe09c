import type { Facts, PageFact } from '../../../lib/shared/access/facts.ts';
import { featurePermissions } from '../../../lib/shared/permissions.ts';
import type { CheckupRow } from '../../../lib/store/checkup-row.ts';
import type { AccountRow, PermissionState, SignInRow } from '../../../lib/store/rows.ts';
import type { PersonRows } from '../../../lib/view/doctor/person-model.ts';

export const now = Date.UTC(2026, 10, 23, 14, 8);
const minute = 60_000;
const day = 86_400_000;

export const everything = [
  ...featurePermissions.reading,
  ...featurePermissions.comments,
  ...featurePermissions.publishing,
  ...featurePermissions.portfolio,
];

export const granted = (
  over: Partial<Record<string, PermissionState | null>> = {},
  names: readonly string[] = everything,
): SignInRow['permissions'] =>
  names.flatMap((name) => {
    const state = over[name] === undefined ? 'granted' : over[name];
    return state === null ? [] : [{ name, state }];
  });

export const signIn = (over: Partial<SignInRow> = {}): SignInRow => ({
  ...{ userId: '10220000000000001', name: 'Maren Holt', appId: '482910337716204' },
  ...{ door: 'dialog', tokenKind: 'user', permissions: granted(), asked: everything },
  ...{ connectedAt: now - 2 * day, expiresAt: now + 58 * day, expiryFrom: 'checked' },
  ...{ dataAccessExpiresAt: now + 88 * day, ended: null },
  ...over,
});

const all = ['MANAGE', 'CREATE_CONTENT', 'MODERATE', 'MESSAGING', 'ADVERTISE', 'ANALYZE'];

export const page = (
  n: number,
  name: string,
  username: string | null,
  over: Partial<PageFact> = {},
): PageFact => ({
  ...{ id: `10000000000000${n}`, name, route: 'list', problem: null, business: null },
  ...{ newer: true, tasks: all, linkedOnly: null, ignored: false },
  account: username === null ? null : { id: `1784140000000${n}`, username },
  ...over,
});

const account = ({ id, name, account: found, tasks }: PageFact, n: number): AccountRow[] =>
  found === null
    ? []
    : [
        {
          ...{ id: found.id, username: found.username, name: found.username },
          ...{
            signInId: '10220000000000001',
            pageId: id,
            pageName: name,
            tasks: [...(tasks ?? [])],
          },
          ...{ followers: null, mediaCount: null, pictureUrl: null, order: n, addedAt: now },
          ...{ colour: ((n % 6) + 1) as 1, sample: false },
        },
      ];

export const facts = (pages: PageFact[], over: Partial<Facts> = {}): Facts => ({
  token: {
    ...{ kind: 'user', ended: null, expiresAt: now + 58 * day, expiryKnown: true },
    dataAccessExpiresAt: now + 88 * day,
  },
  ...{ grants: null, asked: everything, scoped: {}, pages, routes: {}, refused: [] },
  unseenComments: false,
  ...over,
});

/** Everything kept of one sign-in, as the doctor reads it. */
export function rows(
  pages: PageFact[],
  over: {
    signIn?: Partial<SignInRow>;
    checkup?: Partial<CheckupRow> | null;
    facts?: Partial<Facts>;
  } = {},
): PersonRows {
  const row = signIn(over.signIn);
  return {
    signIn: row,
    accounts: pages.flatMap(account).map((one) => ({ ...one, signInId: row.userId })),
    checkup:
      over.checkup === null
        ? null
        : {
            ...{ signInId: row.userId, checkedAt: now - 2 * minute, startedAt: null, calls: 5 },
            ...{ facts: facts(pages, over.facts), problem: null, typed: [], ignored: [] },
            ...over.checkup,
          },
    faces: new Map(),
  };
}

export const maren = page(1, 'Maren Makes', 'maren.makes', {
  route: 'portfolio',
  business: 'Holt Studio',
});
export const bakery = page(2, 'Harbour Bakery', 'harbour.bakery');
export const surf = page(3, 'Tideline Surf', 'tideline.surf');
