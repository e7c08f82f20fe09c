import { say } from '../../lib/words/say.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import css from './FirstNeeds.module.css';

/** What a person should have before the set-up, and what they need not have. */
export function FirstNeeds({ id }: { id: string }) {
  const needs: { icon: IconName; words: string }[] = [
    { icon: 'person', words: say('welcome_needs_account') },
    { icon: 'grid', words: say('welcome_needs_page') },
    { icon: 'key', words: say('welcome_needs_person') },
    { icon: 'minus', words: say('welcome_needs_not') },
  ];
  return (
    <section class={css.needs} id={id} aria-label={say('welcome_needs')}>
      <ul role="list">
        {needs.map(({ icon, words }) => (
          <li key={icon}>
            <Icon name={icon} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
