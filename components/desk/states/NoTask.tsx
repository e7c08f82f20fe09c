import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';

type Props = { pageName: string | null; openLink: (address: string) => void };

/** Meta allows comments, and the person's access to the Page does not. */
export const NoTask = ({ pageName, openLink }: Props) => (
  <Empty
    title={say('no_task_comments')}
    action={
      <Button kind="quiet" onPress={() => openLink('/doctor.html')}>
        {say('see_where')}
      </Button>
    }
  >
    {say('no_task_body', pageName ?? say('fault_this_page'))}
  </Empty>
);
