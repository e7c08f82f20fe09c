import type { AccountChoice, Actions } from '../../lib/view/models.ts';
import { full, short } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { Delta } from '../ui/Delta.tsx';
import { Face } from '../ui/Face.tsx';
import css from './Rollup.module.css';

/** As many as the popup has room for. */
const most = 3;

type Props = { accounts: readonly AccountChoice[]; actions: Pick<Actions, 'openAccount'> };

/** One slim row an account: who wants the person, and how the week went. */
export function Rollup({ accounts, actions }: Props) {
  if (accounts.length < 2) return null;
  const shown = shownOf(accounts);
  const more = accounts.length - shown.length;
  return (
    <section class={css.rollup} aria-label={say('rollup_title')}>
      <ul role="list">
        {shown.map((one) => (
          <li key={one.accountId}>
            <Row one={one} onOpen={() => void actions.openAccount(one.accountId)} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class={css.more}>{sayCount('rollup_more', more, full(more))}</p>}
    </section>
  );
}

/** The first of them; the open one is always among them. */
function shownOf(accounts: readonly AccountChoice[]): AccountChoice[] {
  const first = accounts.slice(0, most);
  const open = accounts.find((one) => one.open);
  if (!open || first.includes(open)) return first;
  return [...first.slice(0, most - 1), open];
}

function Row({ one, onOpen }: { one: AccountChoice; onOpen: () => void }) {
  const { waiting, views, signedOut } = one;
  return (
    <button
      class={css.row}
      type="button"
      aria-current={one.open || undefined}
      onClick={() => !one.open && onOpen()}
    >
      <Face picture={one.face} name={one.username} colour={one.colour} size={20} out={signedOut} />
      <span class={css.name}>{one.username}</span>
      {signedOut ? (
        <span class={css.out}>{say('rollup_out')}</span>
      ) : (
        <>
          {waiting !== null && waiting > 0 && (
            <span class={css.waits}>{sayCount('switch_waiting', waiting, full(waiting))}</span>
          )}
          {views && (
            <span class={css.views}>
              {say('rollup_views', short(views.value))} <Delta change={views.change} />
            </span>
          )}
        </>
      )}
    </button>
  );
}
