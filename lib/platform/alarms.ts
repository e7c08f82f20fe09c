import { browser } from './browser.ts';

export type AlarmName = 'rest' | 'later' | 'jobs' | 'desk' | 'sign-ins';

/** Makes the periodic alarm unless it is there already: re-making would put it off for ever. */
export async function ensurePeriodic(name: AlarmName, minutes: number): Promise<void> {
  const old = await browser.alarms.get(name);
  if (old?.periodInMinutes === minutes) return;
  await browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: minutes });
}

/** Asks to be woken at an instant, unless an earlier waking is already asked for. */
export async function wakeAt(name: AlarmName, when: number): Promise<void> {
  const old = await browser.alarms.get(name);
  if (old && old.scheduledTime <= when) return;
  await browser.alarms.create(name, { when });
}

/**
 * Asks to be woken at an instant and no other, or no more; sooner than half a minute no browser wakes
 * anybody.
 */
export async function wakeOnlyAt(name: AlarmName, when: number | null): Promise<void> {
  if (when === null) return dropAlarm(name);
  await browser.alarms.create(name, { when: Math.max(when, Date.now() + 30_000) });
}

export async function dropAlarm(name: AlarmName): Promise<void> {
  await browser.alarms.clear(name);
}
