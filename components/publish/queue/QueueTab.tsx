import type { Instant } from '../../../lib/shared/ids.ts';
import type { QueueActions, QueueModel } from '../../../lib/view/queue/models.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Job } from './Job.tsx';
import { QueueFoot } from './QueueFoot.tsx';
import css from './QueueTab.module.css';
import { Week } from './Week.tsx';

type Props = {
  queue: QueueModel;
  actions: QueueActions;
  now: Instant;
  onCompose: () => void;
};

/** Every post on its way, those that want the person first. */
export function QueueTab({ queue, actions, now, onCompose }: Props) {
  const open = queue.jobs.filter(({ group }) => group !== 'over');
  const over = queue.jobs.filter(({ group }) => group === 'over');
  return (
    <div class={css.queue}>
      <div class={css.list}>
        {queue.problem && (
          <div class={css.notice}>
            <Refusal problem={queue.problem} now={now} onClose={() => actions.dismissProblem()} />
          </div>
        )}
        {open.some(({ movable }) => movable) && <Week queue={queue} actions={actions} />}
        {open.length > 0 ? (
          <>
            <h2 class="vh" id="queue-open">
              {say('queue_title')}
            </h2>
            <ul aria-labelledby="queue-open">
              {open.map((job) => (
                <Job key={job.id} job={job} actions={actions} now={now} />
              ))}
            </ul>
          </>
        ) : (
          <Empty
            title={say('queue_empty')}
            action={
              <Button kind="quiet" onPress={onCompose}>
                {say('queue_compose')}
              </Button>
            }
          >
            {say('queue_empty_body')}
          </Empty>
        )}
        {over.length > 0 && (
          <section aria-labelledby="queue-over">
            <h2 class={css.heading} id="queue-over">
              {say('queue_over')}
            </h2>
            <ul aria-labelledby="queue-over">
              {over.map((job) => (
                <Job key={job.id} job={job} actions={actions} now={now} />
              ))}
            </ul>
          </section>
        )}
      </div>
      <QueueFoot quota={queue.quota} />
    </div>
  );
}

type RefusalProps = {
  problem: NonNullable<QueueModel['problem']>;
  now: Instant;
  onClose: () => void;
};

function Refusal({ problem, now, onClose }: RefusalProps) {
  const { title, body } =
    problem === 'late'
      ? { title: say('queue_late'), body: say('queue_late_body') }
      : problemWords(problem, now);
  return (
    <div role="alert">
      <Notice
        tone="warn"
        title={title}
        actions={
          <Button size="s" kind="quiet" onPress={onClose}>
            {say('queue_close')}
          </Button>
        }
      >
        {body}
      </Notice>
    </div>
  );
}
