import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Meta no longer allows comments: what was kept can be read, and nothing can be sent. */
export function Withdrawn({ onAsk }: { onAsk: () => void }) {
  return (
    <Notice
      tone="needs"
      title={say('desk_withdrawn_title')}
      actions={
        <Button size="s" kind="quiet" onPress={onAsk}>
          {say('offer_ask')}
        </Button>
      }
    >
      {say('desk_withdrawn_body')}
    </Notice>
  );
}
