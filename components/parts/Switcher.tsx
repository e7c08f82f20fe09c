import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { AccountChoice, Actions } from '../../lib/view/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { Face } from '../ui/Face.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import css from './Switcher.module.css';

type Props = {
  username: string;
  accounts: AccountChoice[];
  actions: Actions;
  keys: boolean;
};

function truth({ signedOut, waiting }: AccountChoice): string {
  if (signedOut) return say('switch_signed_out');
  if (waiting === null) return say('switch_reads');
  return waiting === 0 ? say('nothing_waits') : sayCount('switch_waiting', waiting, full(waiting));
}

/** The account's name, which opens the list of accounts. */
export function Switcher({ username, accounts, actions, keys }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (choice: AccountChoice | undefined): void => {
    if (!choice) return;
    close();
    if (!choice.open) void actions.openAccount(choice.accountId);
  };
  const options = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? []),
  ];

  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, [open]);

  const press = (event: KeyboardEvent): void => {
    const at = options().indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: accounts.length - 1 }[event.key];
    if (to !== undefined) options()[to]?.focus();
    else if (event.key === 'Escape') close();
    else if (at >= 0 && (event.key === 'Enter' || event.key === ' ')) choose(accounts[at]);
    else if (keys && /^[1-9]$/.test(event.key)) choose(accounts[Number(event.key) - 1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
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
        <span class="clip">{username}</span>
        <span class="vh">{say('switch_account')}</span>
        <Icon name="down" small />
      </button>
      {open && (
        <>
          <span class={css.veil} onClick={close} />
          <div class={css.menu} onKeyDown={press}>
            <ul class={css.list} id={id} ref={list} role="listbox" aria-label={say('accounts')}>
              {accounts.map((choice, place) => (
                <li
                  class={css.option}
                  key={choice.accountId}
                  role="option"
                  aria-selected={choice.open}
                  tabIndex={choice.open ? 0 : -1}
                  onClick={() => choose(choice)}
                >
                  <Face
                    picture={choice.face}
                    name={choice.username}
                    colour={choice.colour}
                    size={28}
                    out={choice.signedOut}
                  />
                  <span class={css.who}>
                    <span class={css.name}>{choice.username}</span>
                    <span class={css.truth}>{truth(choice)}</span>
                  </span>
                  {choice.open && <Icon name="check" />}
                  {keys && place < 9 && <Kbd>{full(place + 1)}</Kbd>}
                </li>
              ))}
            </ul>
            <div class={css.more}>
              <button class={css.add} type="button" onClick={() => actions.openWelcome()}>
                {say('add_account')}
              </button>
            </div>
          </div>
        </>
      )}
    </>
  );
}
