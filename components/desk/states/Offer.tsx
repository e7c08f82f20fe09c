import type { Instant } from '../../../lib/shared/ids.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './Offer.module.css';

type Props = { problem: Problem | null; now: Instant; onAsk: () => void };

/** Meta has not allowed comments yet, or no longer does. */
export function Offer({ problem, now, onAsk }: Props) {
  const words = problem && problemWords(problem, now);
  return (
    <div class={css.offer}>
      {words && (
        <Notice tone="needs" title={words.title}>
          {words.body}
        </Notice>
      )}
      <Empty
        title={say('offer_title')}
        action={<Button onPress={onAsk}>{say('offer_ask')}</Button>}
      >
        {say('desk_offer_body')}
      </Empty>
    </div>
  );
}
