import type { BranchModel, LinkState } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { snake } from '../words/snake.ts';
import { State } from './State.tsx';
import css from './Tree.module.css';

type Props = { branch: BranchModel; line: LinkState; ring: boolean };

function routeWords({ route, business }: BranchModel): string {
  if (route === 'portfolio' && business !== null) return say('doctor_in_business', business);
  return say(`doctor_route_${route}`);
}

/** One Page and how it was found. */
export function PageCard({ branch, line, ring }: Props) {
  const { page, name, found } = branch;
  // An account reached by its own id stands for a Page that nobody knows.
  const alone = name === null && found !== null;
  return (
    <div
      class={css.card}
      data-card
      data-line={line}
      data-state={page}
      data-ring={ring || undefined}
    >
      <p class={css.name}>
        <span class={css.cut}>
          {alone ? say('doctor_page_none') : (name ?? say('doctor_page_unnamed'))}
        </span>
      </p>
      <p class={css.note}>{alone ? say('doctor_page_by_id') : routeWords(branch)}</p>
      <State state={page} words={say(`doctor_page_${snake(page)}`)} />
    </div>
  );
}
