import { say } from '../../lib/words/say.ts';
import { Icon } from '../ui/Icon.tsx';
import css from './Facts.module.css';

/** What Loupe can and cannot do, said before anyone signs in. */
export function Facts() {
  const facts: { can: boolean; words: string }[] = [
    { can: true, words: say('welcome_can_business') },
    { can: true, words: say('welcome_can_private') },
    { can: false, words: say('welcome_cannot_personal') },
    { can: false, words: say('welcome_cannot_asleep') },
  ];
  return (
    <footer class={css.facts}>
      <ul role="list">
        {facts.map(({ can, words }) => (
          <li data-can={can} key={words}>
            <Icon name={can ? 'check' : 'x'} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </footer>
  );
}
