import type { AccountModel, Actions } from '../../lib/view/models.ts';
import { Switcher } from './Switcher.tsx';

type Props = {
  account: Pick<AccountModel, 'head' | 'accounts' | 'unlinked'>;
  actions: Actions;
  keys: boolean;
  onWatch?: (() => void) | undefined;
};

/** The open account's name: a choice where there are several, or could be. */
export function Names(props: Props) {
  const { head, accounts, unlinked } = props.account;
  if (accounts.length + unlinked.length < 2) return <span class="clip">{head.username}</span>;
  return <Switcher {...props} />;
}
