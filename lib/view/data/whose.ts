import type { AccountId, UserId } from '../../shared/ids.ts';
import { isSample } from '../../shared/sample.ts';
import { readAccounts, readSignIns } from '../../store/read/people.ts';
import type { AccountRow, SignInRow } from '../../store/rows.ts';

/** Whose rows go into an archive: of all accounts but the sample, or of one alone. */
export type Whose = {
  whole: boolean;
  accounts: AccountRow[];
  signIns: SignInRow[];
  accountIds: ReadonlySet<AccountId>;
  userIds: ReadonlySet<UserId>;
};

export async function whose(only: AccountId | null): Promise<Whose> {
  const [all, people] = await Promise.all([readAccounts(), readSignIns()]);
  const accounts = all.filter(({ id, sample }) =>
    only === null ? !sample && !isSample(id) : id === only,
  );
  const through = new Set(accounts.map(({ signInId }) => signInId));
  const signIns = people.filter(({ userId }) =>
    only === null ? !isSample(userId) : through.has(userId),
  );
  return {
    whole: only === null,
    accounts,
    signIns,
    accountIds: new Set(accounts.map(({ id }) => id)),
    userIds: new Set(signIns.map(({ userId }) => userId)),
  };
}
