import { signal, type ReadonlySignal } from '@preact/signals';
import { hear } from '../bus/changes.ts';
import type { Topic } from '../shared/topics.ts';

/** A kept thing as signals: what it is, whether it is being read, and why the last read failed. */
export type Resource<T> = {
  value: ReadonlySignal<T>;
  busy: ReadonlySignal<boolean>;
  failed: ReadonlySignal<unknown>;
  reload: () => Promise<void>;
};

/**
 * Reads once now, again when a topic of interest is heard, and when the page is shown again (an
 * announcement may have been missed meanwhile). Announcements in a burst make one read.
 */
export function resource<T>(
  first: T,
  read: () => Promise<T>,
  concerns: (topic: Topic) => boolean,
): Resource<T> {
  const value = signal(first);
  const busy = signal(false);
  const failed = signal<unknown>(null);
  let reading: Promise<void> | null = null;
  let again = false;

  async function run(): Promise<void> {
    busy.value = true;
    do {
      again = false;
      try {
        value.value = await read();
        failed.value = null;
      } catch (error) {
        failed.value = error;
      }
    } while (again);
    busy.value = false;
    reading = null;
  }

  function reload(): Promise<void> {
    if (reading) again = true;
    reading ??= run();
    return reading;
  }

  hear((topic) => {
    if (concerns(topic)) void reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void reload();
  });
  void reload();
  return { value, busy, failed, reload };
}
