import { useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { Deed, JobModel, QueueActions } from '../../../lib/view/queue/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Frame } from '../../ui/Frame.tsx';
import { Conflicts } from './Conflicts.tsx';
import { JobChoices } from './JobChoices.tsx';
import { JobMenu } from './JobMenu.tsx';
import css from './Job.module.css';
import { DeleteAsk } from './DeleteAsk.tsx';
import { MoveForm } from './MoveForm.tsx';
import { Progress } from './Progress.tsx';
import { Steps } from './Steps.tsx';

type Props = { job: JobModel; actions: QueueActions; now: Instant };

/** One post on its way: how far it is, what that means, and what can be done. */
export function Job({ job, actions, now }: Props) {
  const [asking, setAsking] = useState<'move' | 'delete' | null>(null);
  const [busy, setBusy] = useState<Deed | null>(null);
  const [copied, setCopied] = useState(false);
  const choose = async (deed: Deed): Promise<void> => {
    if (busy) return;
    if (deed === 'move' || deed === 'delete') return setAsking(deed);
    setBusy(deed);
    await actions.say(job, deed);
    setBusy(null);
    if (deed === 'copy') setCopied(true);
  };
  const close = (): void => {
    setAsking(null);
    // Both are asked for in the menu, and lead back to it.
    document.getElementById(`job-${job.id}`)?.querySelector('button')?.focus();
  };
  return (
    <li class={css.job} data-needs={job.group === 'needs' || undefined} id={`job-${job.id}`}>
      <div class={css.head}>
        <Frame picture={job.thumb} size="m" />
        <div class={css.words}>
          <h3 class={css.title}>{job.title}</h3>
          <p class={css.note}>{job.about}</p>
        </div>
        {job.menu.length > 0 && (
          <JobMenu
            label={say('job_more', job.title)}
            choices={job.menu}
            onChoose={(deed) => void choose(deed)}
          />
        )}
      </div>
      {job.steps.length > 0 && <Steps steps={job.steps} label={job.stepWords} />}
      <p class={css.sentence} role={job.unknown ? 'alert' : undefined}>
        {job.sentence}
      </p>
      {job.progress && <Progress {...job.progress} />}
      {job.known.length > 0 && (
        <ul class={css.known} aria-label={say('job_known_title')}>
          {job.known.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {asking === 'move' && job.planned ? (
        <MoveForm
          planned={job.planned}
          now={now}
          onClose={close}
          onMove={(wall, zone) => {
            close();
            void actions.move(job.id, wall, zone);
          }}
        />
      ) : (
        <Conflicts conflicts={job.conflicts} actions={actions} />
      )}
      {asking === 'delete' && (
        <DeleteAsk
          onKeep={close}
          onDelete={() => {
            close();
            void actions.say(job, 'delete');
          }}
        />
      )}
      <JobChoices
        choices={job.choices}
        calm={job.group === 'over'}
        busy={busy}
        onChoose={(deed) => void choose(deed)}
      />
      <p class="vh" role="status">
        {copied ? say('job_copied') : ''}
      </p>
    </li>
  );
}
