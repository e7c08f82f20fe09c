import type { Actions, UnlinkedPage } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Icon } from '../ui/Icon.tsx';
import css from './Switcher.module.css';

type Props = {
  several: boolean;
  unlinked: readonly UnlinkedPage[];
  actions: Pick<Actions, 'openDoctor' | 'openWelcome'>;
  onWatch?: (() => void) | undefined;
};

/** Below the accounts: Pages that lead to none yet, and the ways to more. */
export const SwitcherFoot = ({ several, unlinked, actions, onWatch }: Props) => (
  <>
    {unlinked.length > 0 && (
      <ul class={css.pages} role="list">
        {unlinked.map(({ pageId, name }) => (
          <li key={pageId}>
            <button class={css.page} type="button" onClick={() => actions.openDoctor()}>
              <span class={css.hole}>
                <Icon name="unlink" />
              </span>
              <span class={css.who}>
                <span class={css.name}>{name}</span>
                <span class={css.truth}>{say('switch_unlinked')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    )}
    {onWatch && (
      <div class={css.watch}>
        <p class={css.truth}>{say('guard_offer')}</p>
        <button class={css.add} type="button" onClick={onWatch}>
          {say('guard_offer_allow')}
        </button>
      </div>
    )}
    <div class={css.more}>
      {several && <span class={css.colours}>{say('switch_colours')}</span>}
      <button class={css.add} type="button" onClick={() => actions.openWelcome()}>
        {say('add_account')}
      </button>
    </div>
  </>
);
