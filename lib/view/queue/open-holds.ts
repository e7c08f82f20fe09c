import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../bus/client.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { holdIn, needsIn } from './group.ts';
import type { HoldActions, HoldModel } from './models.ts';

/** What the panel shows of the queue whatever part is open. */
export type Holds = {
  needs: ReadonlySignal<number>;
  hold: ReadonlySignal<HoldModel | null>;
  actions: HoldActions;
};

/** Follows what was just pressed, and how many jobs want the person. */
export function openHolds(rows: ReadonlySignal<JobRow[]>): Holds {
  // The page's slow clock is too slow for eight seconds: a hold is looked at when it ends.
  const ended = signal(0);
  const hold = computed(() => (ended.value, holdIn(rows.value, Date.now())));
  effect(() => {
    const shown = hold.value;
    if (!shown) return;
    const timer = setTimeout(() => (ended.value += 1), Math.max(0, shown.until - Date.now()) + 50);
    return () => clearTimeout(timer);
  });
  return {
    needs: computed(() => needsIn(rows.value)),
    hold,
    actions: {
      async keep(jobId) {
        // Too late is told by the undo, which is what the person will press.
        await ask('publish.hold', { jobId }).catch(() => undefined);
      },
      async undo(jobId) {
        const back = await ask('publish.edit', { jobId }).catch(() => null);
        return back?.draftId ?? null;
      },
    },
  };
}
