import type { BranchModel, DoctorActions, PersonModel } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Face } from '../../ui/Face.tsx';
import { Answer } from './Answer.tsx';
import css from './Why.module.css';

type Props = { people: PersonModel[]; actions: DoctorActions; onFix: (key: string) => void };

/** "Why can't I …?": for each account, everything a person may want and what keeps them from it. */
export function Why({ people, actions, onFix }: Props) {
  const reached = people.flatMap((person) =>
    person.branches
      .filter(({ found, ignored }) => found !== null && !ignored)
      .map((branch) => ({ person, branch })),
  );
  return (
    <section class={css.why} aria-labelledby="why">
      <h2 class={css.title} id="why">
        {say('doctor_why_title')}
      </h2>
      <p class={css.intro}>{say('doctor_why_intro')}</p>
      {reached.length === 0 && <p class={css.intro}>{say('doctor_no_accounts_yet')}</p>}
      {reached.map(({ person, branch }) => (
        <Account
          key={`${person.userId} ${branch.pageId}`}
          {...{ person, branch, actions, onFix }}
          alone={reached.length === 1}
        />
      ))}
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
  const trouble = verdicts.some(({ state }) => state === 'broken');
  return (
    <details class={css.account} open={trouble || alone}>
      <summary class={css.summary}>
        <Face picture={found.face} name={found.username} colour={found.colour} size={28} />
        <b>{found.username}</b>
        <span class={css.sum}>
          {say(
            'doctor_why_sum',
            String(verdicts.filter(({ state }) => state === 'whole').length),
            String(verdicts.length),
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
