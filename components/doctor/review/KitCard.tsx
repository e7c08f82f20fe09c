import {
  entryText,
  type KitEntry,
  recordSteps,
  reviewText,
} from '../../../lib/shared/access/review-kit.ts';
import { say } from '../../../lib/words/say.ts';
import { CopyText } from './CopyText.tsx';
import css from './KitCard.module.css';

type Props = { entry: KitEntry; copy: (text: string) => Promise<boolean> };

/** One permission: the text for the reviewer, what to record, and the calls that need it. */
export function KitCard({ entry, copy }: Props) {
  const { permission, calls } = entry;
  const steps = recordSteps(entry);
  const text = reviewText(entry);
  return (
    <section class={css.card} id={permission} aria-labelledby={`${permission}-name`}>
      <div class={css.head}>
        <h2 class={css.name} id={`${permission}-name`} dir="ltr">
          {permission}
        </h2>
        <CopyText
          label={say('review_copy_all')}
          about={permission}
          text={entryText(entry)}
          copy={copy}
        />
      </div>
      <div class={css.part}>
        <div class={css.head}>
          <h3>{say('review_text')}</h3>
          <CopyText
            label={say('connect_copy')}
            about={`${say('review_text')}, ${permission}`}
            text={text}
            copy={copy}
          />
        </div>
        <p class={css.text} lang="en" dir="ltr">
          {text}
        </p>
      </div>
      <div class={css.part}>
        <div class={css.head}>
          <h3>{say('review_record')}</h3>
          <CopyText
            label={say('connect_copy')}
            about={`${say('review_record')}, ${permission}`}
            text={steps.join('\n')}
            copy={copy}
          />
        </div>
        <ol class={css.steps} lang="en" dir="ltr">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <div class={css.part}>
        <h3>{say('review_calls')}</h3>
        <ul class={css.calls} dir="ltr">
          {calls.map((call) => (
            <li key={call}>{call}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
