import type { QueueModel } from '../../../lib/view/queue/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Meter } from '../../ui/Meter.tsx';
import css from './QueueFoot.module.css';

/** How many of the day's posts Meta counts already. */
export function QueueFoot({ quota }: Pick<QueueModel, 'quota'>) {
  const percent = quota === null || quota.total <= 0 ? null : (quota.used / quota.total) * 100;
  return (
    <footer class={css.foot}>
      {percent !== null && <Meter percent={percent} low={percent >= 90} />}
      <span>
        {quota === null
          ? say('queue_used_unknown')
          : say('queue_used', full(quota.used), full(quota.total))}
      </span>
    </footer>
  );
}
