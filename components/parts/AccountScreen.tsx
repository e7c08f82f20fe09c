import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Instant } from '../../lib/shared/ids.ts';
import type { AccountModel, Actions, ScreenModel } from '../../lib/view/models.ts';
import { moveRow, useKeys } from './keys.ts';
import { Broken, NoAccount, Opening } from './Start.tsx';

export type ScreenProps = {
  model: ReadonlySignal<ScreenModel>;
  actions: Actions;
  now: ReadonlySignal<number>;
  online: ReadonlySignal<boolean>;
  /** Whether single keys act. */
  keys: boolean | ReadonlySignal<boolean>;
};

/** What a screen draws an account from. */
export type SheetProps = {
  account: AccountModel;
  actions: Actions;
  now: Instant;
  online: boolean;
  keys: boolean;
};

type Props<P> = ScreenProps & {
  class: string | undefined;
  /** Draws the account, where there is one. */
  sheet: ComponentType<SheetProps & { parts: P }>;
  /** What this screen has besides the account. */
  parts: P;
  /** What is shown moves along its rows by itself. */
  ownRows?: boolean;
};

/** What popup and panel have in common: their states without an account, and their keys. */
export function AccountScreen<P>(props: Props<P>) {
  const { model, actions, now, online, keys, sheet: Sheet } = props;
  const screen = model.value;
  const on = typeof keys === 'boolean' ? keys : keys.value;
  const look = (): void => void actions.lookNow();
  const rows = props.ownRows ? {} : { j: () => moveRow(1), k: () => moveRow(-1) };
  useKeys({ 'Shift+R': look, ...rows }, on);
  return (
    <div class={props.class}>
      {screen.kind === 'opening' && <Opening />}
      {screen.kind === 'no-account' && <NoAccount actions={actions} />}
      {screen.kind === 'broken' && (
        <Broken problem={screen.problem} actions={actions} now={now.value} />
      )}
      {screen.kind === 'account' && (
        <Sheet
          account={screen.account}
          actions={actions}
          now={now.value}
          online={online.value}
          keys={on}
          parts={props.parts}
        />
      )}
    </div>
  );
}
