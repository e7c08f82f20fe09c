import type { Instant } from '../../../lib/shared/ids.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

type Props = { problem: Problem; now: Instant; onAsk: () => void };

/** Why an answer was not taken, and what cures it. The text stands above, as it was. */
export function ReplyRefusal({ problem, now, onAsk }: Props) {
  const { title, body } = problemWords(problem, now);
  const asks = problem.code === 'signed-out' || problem.permission !== undefined;
  return (
    <div role="alert">
      <Notice
        tone={problem.code === 'rate-limited' || problem.code === 'offline' ? 'warn' : 'bad'}
        title={title}
        actions={
          asks && (
            <Button size="s" kind="quiet" onPress={onAsk}>
              {say(problem.code === 'signed-out' ? 'reply_sign_in' : 'reply_allow')}
            </Button>
          )
        }
      >
        {body} {say('reply_kept')}
      </Notice>
    </div>
  );
}
