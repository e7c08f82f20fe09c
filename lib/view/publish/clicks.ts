import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Clock, Instant } from '../../shared/ids.ts';
import { readIntakes } from '../../store/studio/intakes.ts';
import { resource } from '../resource.ts';

/** A click older than this has been seen to, or was left alone. */
const clickLife = 20_000;

/**
 * When something was last right-clicked to be published: an open panel turns to it, whatever part
 * of it was being looked at.
 */
export function openClicks(clock: Clock): ReadonlySignal<Instant | null> {
  const last = signal<Instant | null>(null);
  const intakes = resource<Instant | null>(
    null,
    async () => (await readIntakes()).reduce((newest, { at }) => Math.max(newest, at), 0),
    (topic) => topic === 'drafts',
  );
  effect(() => {
    const at = intakes.value.value;
    if (at === null || at <= (last.peek() ?? 0) || clock() - at > clickLife) return;
    last.value = at;
  });
  return last;
}
