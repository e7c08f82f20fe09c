import { PublishScreen } from '../../components/screens/PublishScreen.tsx';
import type { Panel } from '../../lib/view/open-panel.ts';
import { openPublish } from '../../lib/view/open-publish.ts';

/** The Publish part of the panel, opened once. */
export function publishPart(panel: Panel) {
  const publish = openPublish(panel);
  return function Publish({ now, keys }: { now: number; keys: boolean }) {
    return <PublishScreen {...publish} now={now} keys={keys} />;
  };
}
