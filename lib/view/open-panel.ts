import {
  computed,
  effect,
  signal,
  untracked,
  type ReadonlySignal,
  type Signal,
} from '@preact/signals';
import type { AccountId, Instant } from '../shared/ids.ts';
import { readIntakes } from '../store/studio/intakes.ts';
import { type AccountScreen, openAccountScreen } from './open-account.ts';
import { laterGuard } from './guard/later-guard.ts';
import type { Guard } from './guard/open-guard.ts';
import { type Idle, openIdle } from './idle.ts';
import { openClicks } from './publish/clicks.ts';
import { type Holds, openHolds } from './queue/open-holds.ts';
import type { Undone } from './queue/models.ts';
import { type JobRows, openJobRows } from './queue/open-rows.ts';
import { openTabs, type Tab } from './tabs.ts';

/** The panel: the account's screen, which part of it is open, and the undo that stands over both. */
export type Panel = {
  screen: AccountScreen;
  tab: Signal<Tab>;
  holds: Holds;
  rows: JobRows;
  accountId: ReadonlySignal<AccountId | null>;
  /** A draft given back, waiting for the composer to take it. */
  draftWanted: Signal<string | null>;
  /** A reply taken back, waiting for the desk to put it into its box again. */
  replyBack: Signal<Extract<Undone, { kind: 'reply' }> | null>;
  /** When something was last right-clicked to be published. */
  clicked: ReadonlySignal<Instant | null>;
  guard: Guard;
  /** Whether the person was away for so long that they may have forgotten who is open. */
  idle: Idle;
};

export function openPanel(): Panel {
  const screen = openAccountScreen('panel', { posts: 25, waiting: 8 });
  const accountId = computed(() => {
    const shown = screen.model.value;
    return shown.kind === 'account' ? shown.account.head.accountId : null;
  });
  const idle = openIdle(screen.now);
  let before: AccountId | null = null;
  effect(() => {
    const id = accountId.value;
    // Whoever chooses an account says which one they mean.
    if (before !== null && id !== null && id !== before) untracked(idle.back);
    before = id ?? before;
  });
  const rows = openJobRows(accountId);
  const tab = openTabs();
  void readIntakes()
    .then((intakes) => {
      const fresh = intakes.some(({ at }) => Date.now() - at < 10 * 60_000);
      if (fresh) tab.value = 'publish';
    })
    // Without them the panel opens where it was.
    .catch(() => undefined);
  // Where comments may be read, the list of people who wait is at home.
  effect(() => {
    const shown = screen.model.value;
    if (shown.kind !== 'account') return;
    untracked(() => tab.home(shown.account.waiting.kind === 'offer' ? 'insights' : 'comments'));
  });
  const clicked = openClicks(Date.now);
  effect(() => {
    if (clicked.value !== null) tab.value = 'publish';
  });
  return {
    screen,
    tab,
    holds: openHolds(rows.value, rows.acts),
    rows,
    accountId,
    draftWanted: signal<string | null>(null),
    replyBack: signal<Extract<Undone, { kind: 'reply' }> | null>(null),
    clicked,
    guard: laterGuard(screen.model),
    idle,
  };
}
