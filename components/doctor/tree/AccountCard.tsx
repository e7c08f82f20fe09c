import type { BranchModel, LinkState } from '../../../lib/view/doctor/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Face } from '../../ui/Face.tsx';
import { hasMore } from '../Headline.tsx';
import { abilityWords } from '../words/ability-words.ts';
import css from './Tree.module.css';

type Props = {
  branch: BranchModel;
  line: LinkState;
  ring: boolean;
  out: boolean;
  /** Shows the fix of this branch; absent where it is shown already. */
  onFix: (() => void) | null;
  onMine: () => void;
};

/** What can be done with an account, in one line. */
export function accountWords(branch: BranchModel): string {
  const { account, verdicts, ignored } = branch;
  if (ignored) return say('doctor_account_ignored');
  if (account === 'broken') return say('doctor_account_stops');
  const off = verdicts.filter(({ state }) => state === 'broken');
  const [first] = off;
  if (account === 'unknown') return say('doctor_account_unknown');
  if (!first) return say(hasMore(branch) ? 'doctor_account_asked' : 'doctor_account_whole');
  return sayCount('doctor_account_off', off.length, abilityWords(first.ability), full(off.length));
}

/** What stands where an account would, and hangs on no Page for Meta. */
function nobodyWords({ account, fault }: BranchModel): string {
  if (account === 'unknown') return say('doctor_not_known');
  if (fault?.broken === 'account-personal') return say('doctor_account_personal');
  return say(
    fault?.broken === 'account-not-ticked' ? 'doctor_account_unticked' : 'doctor_account_none',
  );
}

/** Where the way ends: the account, or that none hangs on the Page. */
export function AccountCard({ branch, line, ring, out, onFix, onMine }: Props) {
  const { account, found, ignored } = branch;
  return (
    <div
      class={css.card}
      data-card
      data-line={line}
      data-state={account}
      data-ring={ring || undefined}
    >
      <div class={css.account}>
        {found ? (
          <Face
            picture={found.face}
            name={found.username}
            colour={found.colour}
            size={40}
            out={out}
          />
        ) : (
          <span class={css.nobody} aria-hidden="true">
            {'?'}
          </span>
        )}
        <div class={css.who}>
          <p class={css.name}>
            <span class={css.cut}>{found ? found.username : nobodyWords(branch)}</span>
          </p>
          <p class={css.result} data-state={account}>
            {accountWords(branch)}
          </p>
          {onFix && (
            <Button kind="bare" size="s" onPress={onFix}>
              {say('doctor_show_fix')}
            </Button>
          )}
          {ignored && (
            <Button kind="bare" size="s" onPress={onMine}>
              {say('doctor_mine_again')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
