import type { Instant } from '../../../lib/shared/ids.ts';
import { sideOf } from '../../../lib/shared/moderation/fate.ts';
import type { TrialHit, TrialModel } from '../../../lib/view/desk/rules/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { age } from '../../../lib/words/times.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './Trial.module.css';
import { fateWords, precisionWords } from './words.ts';

type Props = { trial: TrialModel; now: Instant; onEnd: () => void };

/** A dry run: how far it is, then what the rule would have hidden and what the person did. */
export function Trial({ trial, now, onEnd }: Props) {
  const { found, problem, seen, of } = trial;
  if (problem) {
    const { title, body } = problemWords(problem, now);
    return (
      <Notice tone="bad" title={title}>
        {body}
      </Notice>
    );
  }
  return (
    <div class={css.trial}>
      {found ? (
        <Found found={found} now={now} onEnd={onEnd} />
      ) : (
        <div class={css.line}>
          <progress
            class={css.bar}
            aria-label={say('rules_trying')}
            {...(of > 0 ? { value: seen, max: of } : {})}
          />
          <span class={css.note}>
            {of > 0 ? say('rules_looked', full(seen), full(of)) : say('rules_read', full(seen))}
          </span>
          <Button size="s" kind="bare" onPress={onEnd}>
            {say('rules_stop')}
          </Button>
        </div>
      )}
    </div>
  );
}

type Shown = { found: NonNullable<TrialModel['found']>; now: Instant; onEnd: () => void };

function Found({ found, now, onEnd }: Shown) {
  const { looked, count, hits, tooFew } = found;
  return (
    <>
      <div class={css.line}>
        <p class={css.sum} role="status">
          <b>
            {count === 0
              ? say('rules_tried_none', full(looked))
              : sayCount('rules_tried', count, full(count), full(looked))}
          </b>{' '}
          {count > 0 && precisionWords(found)}
          {tooFew && say('rules_too_few', full(tooFew.hidden), full(tooFew.kept))}
        </p>
        <Button size="s" kind="bare" icon="x" onPress={onEnd}>
          {say('rules_put_away')}
        </Button>
      </div>
      {count > 0 && (
        <ul class={css.hits} aria-label={say('rules_would_hide')} tabIndex={0}>
          {hits.map((hit) => (
            <HitRow key={hit.id} hit={hit} now={now} />
          ))}
          {count > hits.length && (
            <li class={css.note}>{say('rules_older', full(count - hits.length))}</li>
          )}
        </ul>
      )}
    </>
  );
}

const HitRow = ({ hit: { username, text, at, fate }, now }: { hit: TrialHit; now: Instant }) => (
  <li class={css.hit}>
    <span class={css.by}>
      {username !== null && <bdi class={css.who}>@{username}</bdi>}
      <span class={css.note}>{age(at, now)}</span>
      <span class={css.fate} data-side={sideOf(fate) ?? undefined}>
        {fateWords(fate)}
      </span>
    </span>
    <bdi class={css.text} dir="auto">
      {text}
    </bdi>
  </li>
);
