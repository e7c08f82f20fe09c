import { type Signal, signal } from '@preact/signals';
import { session } from '../platform/session.ts';
import type { Instant } from '../shared/ids.ts';
import { wantedTab } from '../shared/wanted-tab.ts';

export type Tab = 'comments' | 'insights' | 'publish';

/** Where the panel notes which part was open last. */
const lastKey = 'last-tab';
/** The part that is at home where nothing else was wished for, as the account was last seen. */
const homeKey = 'home-tab';
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
  home: string | null;
};

const isTab = (name: unknown): name is Tab =>
  name === 'comments' || name === 'insights' || name === 'publish';

/** Which part opens first. */
export function firstTab({ hash, now, intakeAt, wanted, last, home }: Told): Tab {
  const named = hash.slice(1);
  if (isTab(named)) return named;
  if (intakeAt !== null && now - intakeAt < intakeLife) return 'publish';
  const wish = wishIn(wanted, now);
  if (wish !== null) return wish;
  if (isTab(last)) return last;
  return isTab(home) ? home : 'insights';
}

function wishIn(wanted: string | null, now: Instant): Tab | null {
  const [, tab, at] = /^(\w+):(\d+)$/u.exec(wanted ?? '') ?? [];
  return isTab(tab) && Math.abs(now - Number(at)) < wishLife ? tab : null;
}

/** Says, from another page, which part the panel that is about to open is to show. */
export const wishForTab = (storage: Storage, tab: Tab, now: Instant): void =>
  storage.setItem(wantedTab, `${tab}:${now}`);

/** The part of the panel that is open; it is kept for the rest of the session. */
export function openTabs(
  intakeAt: Instant | null = null,
): Signal<Tab> & { home: (to: Tab) => void } {
  const now = Date.now();
  const wanted = localStorage.getItem(wantedTab);
  localStorage.removeItem(wantedTab);
  const last = sessionStorage.getItem(lastKey);
  const home = localStorage.getItem(homeKey);
  const { hash } = location;
  const tab = signal(firstTab({ hash, now, intakeAt, wanted, last, home }));
  // Until the account was seen once nobody knows where it is at home.
  let chosen = isTab(hash.slice(1)) || isTab(last) || isTab(home) || wishIn(wanted, now) !== null;
  const first = tab.value;
  tab.subscribe((open) => {
    if (open !== first) chosen = true;
    if (chosen) sessionStorage.setItem(lastKey, open);
  });
  addEventListener('storage', ({ key, newValue }) => {
    const wish = key === wantedTab ? wishIn(newValue, Date.now()) : null;
    if (wish !== null) tab.value = wish;
  });
  addEventListener('hashchange', () => {
    const named = location.hash.slice(1);
    if (isTab(named)) tab.value = named;
  });
  // The background has no local storage: what it wishes for stands in the session's.
  const take = (wished: unknown): void => {
    const wish = typeof wished === 'string' ? wishIn(wished, Date.now()) : null;
    if (wish === null) return;
    tab.value = wish;
    void session.drop([wantedTab]).catch(() => undefined);
  };
  session.hear(wantedTab, take);
  // A wish that cannot be read leaves the panel where it is.
  void session.read(wantedTab).then(take, () => undefined);
  return Object.assign(tab, {
    home(to: Tab) {
      localStorage.setItem(homeKey, to);
      if (!chosen) tab.value = to;
      chosen = true;
    },
  });
}
