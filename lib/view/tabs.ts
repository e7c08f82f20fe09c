import { type Signal, signal } from '@preact/signals';
import type { Instant } from '../shared/ids.ts';

export type Tab = 'insights' | 'publish';

/** Where the popup says which part of the panel it wants, and the panel which was open last. */
const wantedKey = 'wanted-tab';
const lastKey = 'last-tab';
/** A wish older than this was for a panel that never opened. */
const wishLife = 20_000;
/** A picture sent here longer ago than this is no longer what the panel was opened for. */
const intakeLife = 10 * 60_000;

type Told = {
  hash: string;
  now: Instant;
  /** When the newest right-clicked thing came that is still to become a draft. */
  intakeAt: Instant | null;
  wanted: string | null;
  last: string | null;
};

/** Which part opens first. */
export function firstTab({ hash, now, intakeAt, wanted, last }: Told): Tab {
  if (hash === '#publish') return 'publish';
  if (intakeAt !== null && now - intakeAt < intakeLife) return 'publish';
  if (isWish(wanted, now)) return 'publish';
  return last === 'publish' ? 'publish' : 'insights';
}

const isWish = (wanted: string | null, now: Instant): boolean => {
  const at = Number(/^publish:(\d+)$/u.exec(wanted ?? '')?.[1]);
  return Math.abs(now - at) < wishLife;
};

/** Says, from another page, that the panel about to open is to show Publish. */
export const wishForPublish = (storage: Storage, now: Instant): void =>
  storage.setItem(wantedKey, `publish:${now}`);

/** The part of the panel that is open; it is kept for the rest of the session. */
export function openTabs(intakeAt: Instant | null = null): Signal<Tab> {
  const now = Date.now();
  const wanted = localStorage.getItem(wantedKey);
  localStorage.removeItem(wantedKey);
  const last = sessionStorage.getItem(lastKey);
  const tab = signal(firstTab({ hash: location.hash, now, intakeAt, wanted, last }));
  tab.subscribe((open) => sessionStorage.setItem(lastKey, open));
  addEventListener('storage', ({ key, newValue }) => {
    if (key === wantedKey && isWish(newValue, Date.now())) tab.value = 'publish';
  });
  addEventListener('hashchange', () => {
    if (location.hash === '#publish') tab.value = 'publish';
  });
  return tab;
}
