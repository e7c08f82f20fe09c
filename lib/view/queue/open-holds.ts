import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../bus/client.ts';
import { deskOrderOf } from '../../shared/comment/act.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { deskHoldIn } from '../desk/holds.ts';
import { holdIn, needsIn } from './group.ts';
import type { HoldActions, HoldModel, Undone } from './models.ts';

/** What the panel shows of the queue whatever part is open. */
export type Holds = {
  needs: ReadonlySignal<number>;
  hold: ReadonlySignal<HoldModel | null>;
  actions: HoldActions;
};

/** Whichever was pressed first; the other one waits behind it. */
function firstOf(a: HoldModel | null, b: HoldModel | null): HoldModel | null {
  if (!a || !b) return a ?? b;
  return b.until < a.until ? b : a;
}

async function undoPost(jobId: string): Promise<Undone | null> {
  const back = await ask('publish.edit', { jobId }).catch(() => null);
  return back?.draftId ? { kind: 'draft', draftId: back.draftId } : null;
}

/** The words of a reply come back to its comment, also where others were taken back with it. */
async function undoActs({ ids }: HoldModel, rows: readonly JobRow[]): Promise<Undone | null> {
  const back = await ask('desk.undo', { jobIds: ids }).catch(() => null);
  const [first] = back?.undone ?? [];
  if (first === undefined) return null;
  const row = rows.find(({ id }) => id === first);
  const order = row ? deskOrderOf(row.job) : null;
  if (order?.name !== 'reply' && order?.name !== 'private') return { kind: 'acts' };
  const { commentId, text, name } = order;
  return { kind: 'reply', commentId, text, privately: name === 'private' };
}

/** Follows what was just pressed, and how many posts want the person. */
export function openHolds(rows: ReadonlySignal<JobRow[]>, acts: ReadonlySignal<JobRow[]>): Holds {
  // The page's slow clock is too slow for eight seconds: a hold is looked at when it ends.
  const ended = signal(0);
  const hold = computed(() => {
    void ended.value;
    const now = Date.now();
    return firstOf(holdIn(rows.value, now), deskHoldIn(acts.value, now));
  });
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
      async keep({ ids }) {
        // Too late is told by the undo, which is what the person will press.
        const keep = (jobId: string) => ask('publish.hold', { jobId }).catch(() => undefined);
        await Promise.all(ids.map(keep));
      },
      undo: (shown) => (shown.what === 'post' ? undoPost(shown.id) : undoActs(shown, acts.value)),
    },
  };
}
