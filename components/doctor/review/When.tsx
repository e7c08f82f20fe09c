import { say } from '../../../lib/words/say.ts';
import { listWords } from '../../parts/ConnectLists.ts';
import css from './When.module.css';

// Source: Instagram Platform, "Overview", "Private Apps".
const untried = ['instagram_basic', 'instagram_manage_comments'];

/** Who needs a review by Meta at all. Source: "Overview", "App Review", "Business Verification". */
const cases = () => [
  { title: say('review_when_role'), body: say('review_when_role_body') },
  { title: say('review_when_others'), body: say('review_when_others_body') },
  { title: say('review_when_business'), body: say('review_when_business_body') },
  { title: say('review_when_private'), body: say('review_when_private_body', listWords(untried)) },
];

/** Told before the texts, since most people need none of them. */
export function When() {
  return (
    <section class={css.when} aria-labelledby="review-when">
      <h2 class={css.title} id="review-when">
        {say('review_when')}
      </h2>
      <dl class={css.cases}>
        {cases().map(({ title, body }) => (
          <div key={title} class={css.case}>
            <dt>{title}</dt>
            <dd>{body}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
