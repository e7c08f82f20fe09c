import { signal } from '@preact/signals';
import { KeySheet } from '../../components/parts/KeySheet.tsx';
import type { PanelParts } from '../../components/screens/PanelScreen.tsx';
import type { PopupParts } from '../../components/screens/PopupScreen.tsx';
import { PublishScreen } from '../../components/screens/PublishScreen.tsx';
import type { JobRow } from '../../lib/store/jobs/rows.ts';
import { lineOf } from '../../lib/view/queue/line.ts';
import type { QueueActions, QueueModel } from '../../lib/view/queue/models.ts';
import { queueModel } from '../../lib/view/queue/queue-model.ts';
import { now } from './models.ts';
import { around, rows } from './queue-rows.ts';

const settled = async (): Promise<boolean> => true;

/** Queue actions that do nothing. */
export const stillQueue: QueueActions = {
  say: async () => undefined,
  renew: async () => undefined,
  move: settled,
  moveDays: settled,
  swap: settled,
  dismissProblem: () => undefined,
};

export const queueOf = (kept: JobRow[], part: Partial<QueueModel> = {}): QueueModel => ({
  ...queueModel(kept, now, { ...around, signInEnds: Date.parse('2026-11-25T09:00:00Z') }, null),
  ...part,
});

/** The panel with its queue open, and what can be held. */
export function panelParts(tab: PanelParts['tab'] = 'insights', which = 'none'): PanelParts {
  const model = queueOf(which === 'none' ? [] : rows);
  return {
    tab,
    onTab: () => undefined,
    needs: model.jobs.filter(({ group }) => group === 'needs').length,
    hold:
      which === 'held'
        ? { id: 'h', ids: ['h'], what: 'post', title: 'Test tiles', until: Date.now() + 6000 }
        : null,
    onKeep: () => undefined,
    onUndo: settled,
    guard: null,
    onWave: () => undefined,
    comments: () => null,
    keySheet: KeySheet,
    publish: (props) => (
      <PublishScreen
        {...props}
        part={signal('queue')}
        composer={signal(null)}
        queue={{ model: signal(model), actions: stillQueue }}
        givenBack={signal(0)}
      />
    ),
  };
}

const line = lineOf(rows, now);
export const popupParts: PopupParts = {
  line: line && { ...line, thumb: around.thumbs.get('kiln') ?? null },
  onPublish: () => undefined,
  onDesk: () => undefined,
};
