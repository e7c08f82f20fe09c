import type { Facts, PageFact } from '../../shared/access/facts.ts';
import type { CheckupRow } from '../../store/checkup-row.ts';
import type { AccountRow, SignInRow } from '../../store/rows.ts';

function keptPage(account: AccountRow, ignored: readonly string[]): PageFact {
  // An account reached by its own id has no Page that is known; it stands for itself.
  const id = account.pageId ?? account.id;
  return {
    id,
    name: account.pageName,
    route: 'kept',
    problem: null,
    business: null,
    newer: null,
    tasks: account.tasks.length === 0 ? null : account.tasks,
    account: { id: account.id, username: account.username },
    linkedOnly: null,
    ignored: ignored.includes(id),
  };
}

/**
 * The facts of one sign-in: what the last check read, and what is known since. Before the first
 * check, what connecting has left; so the doctor has something to show at once.
 */
export function factsOf(
  row: SignInRow,
  accounts: readonly AccountRow[],
  checkup: CheckupRow | null,
): Facts {
  const { tokenKind, permissions } = row;
  // A Page's token may tell no permissions at all: then Meta's answers decide, and not silence.
  const told = permissions.length > 0 || tokenKind === 'page';
  const grants = told ? { tokenKind, permissions } : null;
  const token = {
    kind: tokenKind,
    ended: row.ended?.problem ?? null,
    expiresAt: row.expiresAt,
    expiryKnown: row.expiryFrom !== 'unknown',
    dataAccessExpiresAt: row.dataAccessExpiresAt,
  };
  const asked = row.asked ?? permissions.map(({ name }) => name);
  if (checkup?.facts) {
    const { facts, ignored } = checkup;
    const pages = facts.pages.map((page) => ({ ...page, ignored: ignored.includes(page.id) }));
    return { ...facts, token, grants: grants ?? facts.grants, asked, pages };
  }
  return {
    token,
    grants,
    asked,
    scoped: {},
    pages: accounts.map((account) => keptPage(account, checkup?.ignored ?? [])),
    routes: {},
    refused: [],
    unseenComments: false,
  };
}
