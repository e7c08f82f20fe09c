import { CommentsScreen } from '../../components/screens/CommentsScreen.tsx';
import { openDesk } from '../../lib/view/desk/open-desk.ts';
import type { Panel } from '../../lib/view/open-panel.ts';

/** The Comments part of the panel, opened once. */
export function commentsPart(panel: Panel) {
  const desk = openDesk(panel);
  return function Comments({ now, keys }: { now: number; keys: boolean }) {
    return <CommentsScreen {...desk} now={now} keys={keys} />;
  };
}
