import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ScreenModel } from '../models.ts';
import type { Guard } from './open-guard.ts';
import { ownOf } from './own-accounts.ts';

/** The guard, whose code is read once there is an account to be mistaken for another. */
export function laterGuard(model: ReadonlySignal<ScreenModel>): Guard {
  const guard = signal<Guard | null>(null);
  const several = computed(() => ownOf(model.value).length > 1);
  let reading = false;
  effect(() => {
    if (!several.value || reading) return;
    reading = true;
    void import('./open-guard.ts').then(({ openGuard }) => (guard.value = openGuard(model)));
  });
  return {
    strip: computed(() => guard.value?.strip.value ?? null),
    offered: computed(() => guard.value?.offered.value ?? false),
    // Only what the guard offered or showed is pressed.
    allow: async () => guard.peek()?.allow(),
    wave: () => guard.peek()?.wave(),
  };
}
