import type {
  DataCommand,
  DeskCommand,
  DoctorCommand,
  Handlers,
  PublishName,
  SampleCommand,
} from '../bus/contract.ts';
import { orderAccounts } from '../store/keep/people.ts';
import { changeSettings } from '../store/keep/settings.ts';
import type { Connect } from './connect.ts';
import type { Deps } from './deps.ts';
import { disconnect, type Forget, removeAccount } from './leave.ts';
import type { Looks } from './looks.ts';
import type { Vault } from './vault.ts';

/** One handler a command; the mapped type makes a forgotten one a compile error. */
export function createHandlers(
  deps: Deps,
  vault: Vault,
  connect: Connect,
  looks: Looks,
  settingsChanged: () => Promise<void>,
  forget: Forget,
): Omit<Handlers, PublishName | DeskCommand | DoctorCommand | SampleCommand | DataCommand> {
  return {
    'connect.start': async ({ feature, signInId, other = false }) => {
      await connect.start(feature, signInId, other);
      return undefined;
    },
    'connect.paste': async ({ token }) => {
      await connect.paste(token);
      return undefined;
    },
    'connect.dismiss': async () => {
      await connect.dismiss();
      return undefined;
    },
    'connect.resume': async () => {
      await connect.resume();
      return undefined;
    },
    'account.open': async ({ accountId }) => {
      await changeSettings({ openAccountId: accountId });
      deps.announce('settings');
      return undefined;
    },
    'account.remove': async ({ accountId }) => {
      await removeAccount(deps, vault, accountId, forget);
      return undefined;
    },
    'account.order': async ({ accountIds }) => {
      await orderAccounts(accountIds);
      deps.announce('accounts');
      return undefined;
    },
    'signin.disconnect': async ({ userId }) => disconnect(deps, vault, userId, forget),
    'look.wanted': async ({ accountId }) => {
      await looks.wanted(accountId);
      return undefined;
    },
    'look.now': async ({ accountId }) => {
      await looks.now(accountId);
      return undefined;
    },
    'settings.change': async (patch) => {
      await changeSettings(patch);
      deps.announce('settings');
      await settingsChanged();
      return undefined;
    },
  };
}
