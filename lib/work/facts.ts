import type { Facts, PageFact, TokenFact } from '../shared/access/facts.ts';
import type { AccountId, PageId } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import type { CheckupRow } from '../store/checkup-row.ts';
import { readAccounts } from '../store/read/people.ts';
import type { AccountRow, SignInRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import type { Reach } from './discover.ts';
import { readRefused } from './refusals.ts';
import type { Reached, Shut, Walk } from './walk.ts';
import { keepsCommentsBack } from './unseen-comments.ts';

function tokenFact(row: SignInRow, ended: Problem | null): TokenFact {
  const { tokenKind: kind, expiresAt, dataAccessExpiresAt, expiryFrom } = row;
  return { kind, ended, expiresAt, expiryKnown: expiryFrom !== 'unknown', dataAccessExpiresAt };
}

export function pageFact(
  { page, route, business }: Reached,
  walk: Pick<Walk, 'tellsLink'>,
): PageFact {
  const { id, name, newExperience: newer, tasks, instagram } = page;
  const told = walk.tellsLink ? page.linked : null;
  return {
    ...{ id, route, problem: null, business, newer, tasks },
    name: name === id ? null : name,
    account: instagram && { id: instagram.id, username: instagram.username },
    linkedOnly: instagram ? false : told,
    ignored: false,
  };
}

/** A Page of which no more is known than what an account kept here says of it. */
function shutFact(
  { id, route, problem }: Omit<Shut, 'problem'> & { problem: Problem | null },
  accounts: readonly AccountRow[],
): PageFact {
  const row = accounts.find(({ pageId }) => pageId === id);
  return {
    ...{ id, route, problem, business: null, newer: null, tasks: null, linkedOnly: null },
    name: row?.pageName ?? null,
    account: row ? { id: row.id, username: row.username } : null,
    ignored: false,
  };
}

const marked = (pages: readonly PageFact[], ignored: readonly PageId[]): PageFact[] =>
  pages.map((page) => ({ ...page, ignored: ignored.includes(page.id) }));

const ownAccounts = async ({ userId }: SignInRow): Promise<AccountRow[]> =>
  (await readAccounts()).filter(({ signInId, sample }) => signInId === userId && !sample);

/** What was learnt of the accounts by trying. */
async function tried(
  deps: Pick<Deps, 'clock'>,
  row: SignInRow,
  accounts: readonly AccountRow[],
): Promise<Pick<Facts, 'refused' | 'unseenComments'>> {
  const ids: AccountId[] = accounts.map(({ id }) => id);
  const back = await Promise.all(ids.map(keepsCommentsBack));
  return {
    refused: await readRefused(ids, row, deps.clock()),
    unseenComments: back.includes(true),
  };
}

/** The chain as it was just read. */
export async function factsOf(
  deps: Pick<Deps, 'clock'>,
  row: SignInRow,
  { permissions, scoped, walk }: Reach,
  ignored: readonly PageId[],
): Promise<Facts> {
  const accounts = await ownAccounts(row);
  const pages = [
    ...walk.pages.map((one) => pageFact(one, walk)),
    ...walk.shut.map((one) => shutFact(one, accounts)),
  ];
  const alone = walk.alone.map(({ id, username }) => ({ id, username }));
  return {
    token: tokenFact(row, null),
    grants: { tokenKind: row.tokenKind, permissions },
    asked: row.asked ?? [],
    ...{ scoped, pages: marked(pages, ignored), routes: walk.routes },
    ...(alone.length > 0 ? { alone } : {}),
    ...(await tried(deps, row, accounts)),
  };
}

/** The chain of a token that Meta does not take: what was last known of all that hangs on it. */
export async function factsOfEnded(
  deps: Pick<Deps, 'clock'>,
  row: SignInRow,
  ended: Problem,
  before: CheckupRow | null,
): Promise<Facts> {
  const accounts = await ownAccounts(row);
  const { tokenKind, permissions } = row;
  const kept = accounts.flatMap(({ pageId: id }) =>
    id === null ? [] : [shutFact({ id, route: 'kept', problem: null }, accounts)],
  );
  const alone = accounts.flatMap(({ id, username, pageId }) =>
    pageId === null ? [{ id, username }] : [],
  );
  const facts = before?.facts ?? {
    ...{ scoped: {}, pages: marked(kept, before?.ignored ?? []), routes: {} },
    ...(alone.length > 0 ? { alone } : {}),
  };
  return {
    ...facts,
    token: tokenFact(row, ended),
    grants: { tokenKind, permissions },
    asked: row.asked ?? [],
    ...(await tried(deps, row, accounts)),
  };
}
