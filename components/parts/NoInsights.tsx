import type { Actions, InsightsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

export type NoInsightsProps = {
  insights: Exclude<InsightsModel, { kind: 'on' }>;
  actions: Pick<Actions, 'ask' | 'openDoctor'>;
};

/** Where figures would stand, and Meta gives none: why, and the one way to have them. */
export function NoInsights({ insights, actions }: NoInsightsProps) {
  const see = (
    <Button kind="quiet" size="s" onPress={() => actions.openDoctor()}>
      {say('see_where')}
    </Button>
  );
  switch (insights.kind) {
    case 'offer':
      return (
        <Notice
          tone="needs"
          title={say('insights_offer')}
          actions={
            <Button size="s" onPress={() => void actions.ask('insights', null)}>
              {say('insights_ask')}
            </Button>
          }
        >
          {say('insights_offer_body')}
        </Notice>
      );
    case 'page-token':
      return (
        <Notice tone="neutral" title={say('insights_off')} actions={see}>
          {say('insights_page_token')}
        </Notice>
      );
    case 'no-task':
      return (
        <Notice tone="neutral" icon="lock" title={say('insights_off')} actions={see}>
          {say('no_task_body', insights.pageName ?? say('fault_this_page'))}
        </Notice>
      );
  }
}
