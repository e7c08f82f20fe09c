import type { AccountModel, Actions } from '../../lib/view/models.ts';
import { Switcher } from './Switcher.tsx';

type Props = {
  account: Pick<AccountModel, 'head' | 'accounts'>;
  actions: Actions;
  keys: boolean;
};

/** The open account's name: a choice where there are several. */
export function Names({ account, actions, keys }: Props) {
  const { head, accounts } = account;
  if (accounts.length < 2) return <span class="clip">{head.username}</span>;
  return <Switcher username={head.username} accounts={accounts} actions={actions} keys={keys} />;
}
