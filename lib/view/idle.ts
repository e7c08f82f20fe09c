import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '../shared/ids.ts';

/** After so long without a press nobody remembers for certain which account is open. */
export const idleFor = 30 * 60_000;
const key = 'last-press';
/** How exactly the last press is kept; writing every one would be a write a key. */
const grain = 60_000;

export type Idle = {
  /** Whether the person has been away, and has not said since which account they mean. */
  away: ReadonlySignal<boolean>;
  /** The person has said it, by confirming or by choosing. */
  back: () => void;
};

/** Whether a gap between two presses was long enough to forget in. */
export const wasAway = (last: Instant | null, now: Instant): boolean =>
  last !== null && now - last >= idleFor;

const lastIn = (storage: Storage): Instant | null => {
  const kept = Number(storage.getItem(key));
  return kept > 0 ? kept : null;
};

/**
 * Follows the person's presses in this page; the last one is kept, so that a panel that is opened
 * again after lunch knows of the gap, too.
 */
export function openIdle(
  clock: ReadonlySignal<Instant>,
  page: Pick<Window, 'addEventListener'> = globalThis.window,
  storage: Storage = localStorage,
): Idle {
  const last = signal(lastIn(storage));
  const forgot = signal(wasAway(last.value, clock.peek()));
  const press = (): void => {
    const now = Math.max(clock.peek(), Date.now());
    if (wasAway(last.peek(), now)) forgot.value = true;
    if (last.peek() === null || now - (last.peek() ?? 0) >= grain) {
      storage.setItem(key, String(now));
      last.value = now;
    }
  };
  for (const kind of ['pointerdown', 'keydown'] as const) {
    page.addEventListener(kind, press, { capture: true });
  }
  return {
    away: computed(() => forgot.value || wasAway(last.value, clock.value)),
    back() {
      forgot.value = false;
      last.value = Math.max(clock.peek(), Date.now());
      storage.setItem(key, String(last.value));
    },
  };
}
