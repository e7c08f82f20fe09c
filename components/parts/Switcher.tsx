import { useId, useRef, useState } from 'preact/hooks';
import type { AccountModel, Actions } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Icon } from '../ui/Icon.tsx';
import { later } from '../ui/later.ts';
import css from './Switcher.module.css';
import type { SwitcherMenuProps } from './SwitcherMenu.tsx';

/** The list itself, which no frame shows before the name has been pressed; pages read it ahead. */
export const Menu = later<SwitcherMenuProps>(
  async () => (await import('./SwitcherMenu.tsx')).SwitcherMenu,
);

type Props = {
  account: Pick<AccountModel, 'head' | 'accounts' | 'unlinked'>;
  actions: Actions;
  keys: boolean;
  /** Offers to watch the tab for another of these accounts; left out where that is settled. */
  onWatch?: (() => void) | undefined;
};

/** The account's name, which opens the list of accounts. */
export function Switcher({ account, actions, keys, onWatch }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        class={css.button}
        type="button"
        ref={button}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span class="clip">{account.head.username}</span>
        <span class="vh">{say('switch_account')}</span>
        <Icon name="down" small />
      </button>
      {open && <Menu {...{ id, account, actions, keys, onWatch }} onClose={close} />}
    </>
  );
}
