import type { KitEntry } from '../../../lib/shared/access/review-kit.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import css from './KitList.module.css';

/** Every permission there is a text for, each leading to it. */
export function KitList({ kit }: { kit: readonly KitEntry[] }) {
  return (
    <nav class={css.list} aria-labelledby="review-list">
      <h2 class={css.title} id="review-list">
        {sayCount('review_list', kit.length, full(kit.length))}
      </h2>
      <p class={css.note}>{say('review_list_note')}</p>
      <ul class={css.names}>
        {kit.map(({ permission }) => (
          <li key={permission}>
            <a href={`#${permission}`} dir="ltr">
              {permission}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
