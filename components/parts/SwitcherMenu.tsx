import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AccountModel, Actions } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import css from './Switcher.module.css';
import { SwitcherFoot } from './SwitcherFoot.tsx';
import { SwitcherRow } from './SwitcherRow.tsx';
import { useOrder } from './useOrder.ts';

export type SwitcherMenuProps = {
  id: string;
  account: Pick<AccountModel, 'accounts' | 'unlinked'>;
  actions: Actions;
  keys: boolean;
  onWatch?: (() => void) | undefined;
  onClose: () => void;
};

/** The list of accounts: to choose from, and to be put into an order. */
export function SwitcherMenu({ id, account, actions, keys, onWatch, onClose }: SwitcherMenuProps) {
  const { accounts, unlinked } = account;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const order = useOrder(
    accounts.map(({ accountId }) => accountId),
    (ids) => void actions.order(ids),
  );
  const rows = order.ids.flatMap(
    (one) => accounts.find(({ accountId }) => accountId === one) ?? [],
  );

  const choose = (choice: (typeof rows)[number] | undefined): void => {
    if (!choice || order.wasDrag()) return;
    onClose();
    if (!choice.open) void actions.openAccount(choice.accountId);
  };
  const options = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? []),
  ];
  const nudge = (at: number, step: 1 | -1): void => {
    const row = rows[at];
    const place = row ? order.nudge(row.accountId, step) : null;
    if (row && place !== null) {
      setSaid(say('switch_moved', row.username, String(place), String(rows.length)));
      // The row keeps the focus where it goes.
      queueMicrotask(() => options()[place - 1]?.focus());
    }
  };

  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, []);

  const press = (event: KeyboardEvent): void => {
    const at = options().indexOf(document.activeElement as HTMLElement);
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    const to = way ? at + way : { Home: 0, End: rows.length - 1 }[event.key];
    if (event.altKey && way && at >= 0) nudge(at, way);
    else if (to !== undefined) options()[to]?.focus();
    else if (event.key === 'Escape') onClose();
    else if (at >= 0 && (event.key === 'Enter' || event.key === ' ')) choose(rows[at]);
    else if (keys && /^[1-9]$/.test(event.key)) choose(rows[Number(event.key) - 1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <span class={css.veil} onClick={onClose} />
      <div class={css.menu} onKeyDown={press}>
        <ul class={css.list} id={id} ref={list} role="listbox" aria-label={say('accounts')}>
          {rows.map((choice, place) => (
            <SwitcherRow
              key={choice.accountId}
              choice={choice}
              number={keys && place < 9 ? place + 1 : null}
              drag={order.row(choice.accountId)}
              onChoose={() => choose(choice)}
            />
          ))}
        </ul>
        <p class="vh" role="status">
          {said}
        </p>
        <SwitcherFoot
          several={rows.length > 1}
          unlinked={unlinked}
          actions={actions}
          onWatch={onWatch}
        />
      </div>
    </>
  );
}
