import type { RuleTest } from '../../../lib/shared/moderation/rule.ts';
import { say } from '../../../lib/words/say.ts';
import css from './Presets.module.css';
import { presets } from './presets.ts';

type Props = {
  /** There is no rule yet. */
  first: boolean;
  onChoose: (name: string, tests: RuleTest[]) => void;
};

/** Where a rule begins. */
export const Presets = ({ first, onChoose }: Props) => (
  <section aria-labelledby="rules-new">
    <h3 id="rules-new">{say(first ? 'rules_none' : 'rules_new')}</h3>
    <p class={css.about}>{say('rules_new_about')}</p>
    <div class={css.presets}>
      {presets.map(({ name, tests }) => (
        <button
          class={css.preset}
          type="button"
          key={name}
          onClick={() => onChoose(say(name), tests)}
        >
          {say(name)}
        </button>
      ))}
    </div>
  </section>
);
