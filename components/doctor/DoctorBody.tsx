import type { Instant } from '../../lib/shared/ids.ts';
import type { Problem } from '../../lib/shared/problem.ts';
import type { DoctorActions, DoctorModel, PersonModel } from '../../lib/view/doctor/models.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './DoctorBody.module.css';
import { Features } from './features/Features.tsx';
import { FixCard } from './fix/FixCard.tsx';
import { Headline } from './Headline.tsx';
import { SampleCard } from './SampleCard.tsx';
import { Tree } from './tree/Tree.tsx';
import { Why } from './why/Why.tsx';

type Props = {
  model: DoctorModel;
  /** The fault the person wants to see; the first one where it is gone or none was chosen. */
  chosen: string | null;
  refusal: Problem | null;
  actions: DoctorActions;
  now: Instant;
  onFix: (key: string) => void;
};

/** What the doctor found: the headline, each sign-in's tree, the first cure, and all answers. */
export function DoctorBody({ model, chosen, refusal, actions, now, onFix }: Props) {
  const { people } = model;
  const faults = people.flatMap((person) => person.faults);
  // What would stop a thing nobody asked for yet is no fault, and can be looked at all the same.
  const told = people.flatMap(({ branches }) =>
    branches.flatMap(({ verdicts }) => verdicts.flatMap((one) => one.told ?? [])),
  );
  const shown = [...faults, ...told].find(({ key }) => key === chosen) ?? faults[0] ?? null;
  const problem = refusal ?? people.find((person) => person.problem !== null)?.problem ?? null;
  return (
    <>
      <Headline people={people} />
      {problem && <Unfinished problem={problem} now={now} />}
      {people.map((person) => (
        <Person
          key={person.userId}
          {...{ person, actions, now, onFix }}
          shown={shown?.key ?? null}
        />
      ))}
      {/* Whoever is connected with nothing to mend needs no other way to look around. */}
      <div class={css.cures} data-alone={shown === null || undefined}>
        {shown && (
          <FixCard
            key={shown.key}
            model={shown}
            more={faults.filter(({ key }) => key !== shown.key).length}
            actions={actions}
            now={now}
          />
        )}
        {people.length === 0 && (
          <div>
            <Button onPress={actions.openWelcome}>{say('doctor_connect')}</Button>
          </div>
        )}
        {(shown || people.length === 0) && <SampleCard onOpen={() => void actions.openSample()} />}
      </div>
      {people.length > 0 && <Why people={people} actions={actions} onFix={onFix} />}
      <Features people={people} actions={actions} now={now} />
    </>
  );
}

/** The last check was cut short: what is drawn is older than the head says. */
function Unfinished({ problem, now }: { problem: Problem; now: Instant }) {
  const { title, body } = problemWords(problem, now);
  return (
    <Notice tone="warn" title={say('doctor_last_failed')}>
      {`${title} ${body}`}
    </Notice>
  );
}

type PersonProps = {
  person: PersonModel;
  shown: string | null;
  actions: DoctorActions;
  now: Instant;
  onFix: (key: string) => void;
};

function Person(props: PersonProps) {
  return (
    <section class={css.person} aria-label={props.person.name}>
      <Tree {...props} />
    </section>
  );
}
