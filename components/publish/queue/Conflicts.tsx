import type { JobModel, QueueActions } from '../../../lib/view/queue/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './Conflicts.module.css';

type Props = { conflicts: JobModel['conflicts']; actions: Pick<QueueActions, 'renew'> };

/** What will stand in a planned post's way, said while there is time. */
export const Conflicts = ({ conflicts, actions }: Props) => (
  <>
    {conflicts.map(({ title, body, renew }) => (
      <div class={css.conflict} key={title}>
        <Notice
          tone="warn"
          icon="warn"
          title={title}
          actions={
            renew && (
              <Button size="s" kind="quiet" onPress={() => void actions.renew()}>
                {say('job_renew')}
              </Button>
            )
          }
        >
          {body}
        </Notice>
      </div>
    ))}
  </>
);
