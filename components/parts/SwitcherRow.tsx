import type { AccountChoice } from '../../lib/view/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { Face } from '../ui/Face.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { truthOf } from './accountWords.ts';
import css from './Switcher.module.css';

type Props = {
  choice: AccountChoice;
  /** The key that chooses it. */
  number: number | null;
  drag: { 'data-held': true | undefined; onPointerDown: (event: PointerEvent) => void };
  onChoose: () => void;
};

/** One account of the list. */
export const SwitcherRow = ({ choice, number, drag, onChoose }: Props) => (
  <li
    {...drag}
    class={css.option}
    role="option"
    aria-selected={choice.open}
    aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
    tabIndex={choice.open ? 0 : -1}
    onClick={onChoose}
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
      <span class={css.truth}>{truthOf(choice)}</span>
    </span>
    {choice.open && <Icon name="check" />}
    {number !== null && <Kbd>{full(number)}</Kbd>}
  </li>
);
