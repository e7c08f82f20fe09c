import { useState } from 'preact/hooks';
import type { BranchModel, DoctorActions, PersonModel } from '../../../lib/view/doctor/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Face } from '../../ui/Face.tsx';
import { Answer } from './Answer.tsx';
import css from './Why.module.css';

type Props = { people: PersonModel[]; actions: DoctorActions; onFix: (key: string) => void };

/** So many accounts are listed at first; beyond them only those with trouble. */
const most = 8;

type Reached = { person: PersonModel; branch: BranchModel };

const isTroubled = ({ branch }: Reached): boolean =>
  branch.verdicts.some(({ state }) => state === 'broken');

/** "Why can't I …?": for each account, everything a person may want and what keeps them from it. */
export function Why({ people, actions, onFix }: Props) {
  const [all, setAll] = useState(false);
  const reached = people.flatMap((person) =>
    person.branches
      .filter(({ found, ignored }) => found !== null && !ignored)
      .map((branch): Reached => ({ person, branch })),
  );
  const listed = all ? reached : reached.filter((one, at) => at < most || isTroubled(one));
  const rest = reached.length - listed.length;
  return (
    <section class={css.why} aria-labelledby="why">
      <h2 class={css.title} id="why">
        {say('doctor_why_title')}
      </h2>
      <p class={css.intro}>{say('doctor_why_intro')}</p>
      {reached.length === 0 && <p class={css.intro}>{say('doctor_no_accounts_yet')}</p>}
      {listed.map((one) => (
        <Account
          key={`${one.person.userId} ${one.branch.pageId}`}
          {...one}
          {...{ actions, onFix }}
          alone={reached.length === 1}
        />
      ))}
      {rest > 0 && (
        <div>
          <Button kind="bare" size="s" onPress={() => setAll(true)}>
            {sayCount('doctor_why_rest', rest, full(rest))}
          </Button>
        </div>
      )}
    </section>
  );
}

type AccountProps = {
  person: PersonModel;
  branch: BranchModel;
  actions: DoctorActions;
  onFix: (key: string) => void;
  alone: boolean;
};

/** One account's answers, folded where everything it was asked for works. */
function Account({ person, branch, actions, onFix, alone }: AccountProps) {
  const { found, verdicts } = branch;
  if (!found) return null;
  return (
    <details class={css.account} open={isTroubled({ person, branch }) || alone}>
      <summary class={css.summary}>
        <Face picture={found.face} name={found.username} colour={found.colour} size={28} />
        <b>{found.username}</b>
        <span class={css.sum}>
          {say(
            'doctor_why_sum',
            full(verdicts.filter(({ state }) => state === 'whole').length),
            full(verdicts.length),
          )}
        </span>
      </summary>
      <ul class={css.answers} role="list">
        {verdicts.map((verdict) => (
          <Answer key={verdict.ability} {...{ verdict, person, actions, onFix }} />
        ))}
      </ul>
    </details>
  );
}
