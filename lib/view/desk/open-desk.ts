import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import { ask } from '../../bus/client.ts';
import type { AccountId } from '../../shared/ids.ts';
import type { Panel } from '../open-panel.ts';
import { type AccountDesk, openAccountDesk } from './account-desk.ts';
import type { DeskActions, DeskModel, DeskReads } from './models.ts';
import { openRules, type Rules } from './rules/open-rules.ts';

export type Comments = ReadonlySignal<{
  model: DeskModel;
  reads: DeskReads;
  actions: DeskActions;
} | null>;

/** How often an open desk says that it is in sight. */
const tellEvery = 60_000;

/** What is open of the Comments part: the desk itself, or what helps with it. */
export type DeskPage = 'desk' | 'saved' | 'rules';

/** The Comments part of the panel: the desk of whichever account is open, and its rules. */
export function openDesk(panel: Panel): {
  desk: Comments;
  page: Signal<DeskPage>;
  rules: Rules;
} {
  const { accountId, tab } = panel;
  const opened = new Map<AccountId, AccountDesk>();
  const deskOf = (id: AccountId): AccountDesk => {
    const known = opened.get(id) ?? untracked(() => openAccountDesk(id, panel));
    opened.set(id, known);
    return known;
  };
  const open = computed(() => (accountId.value === null ? null : deskOf(accountId.value)));

  const tell = (): void => {
    const id = accountId.value;
    if (id === null || tab.value !== 'comments' || document.visibilityState !== 'visible') return;
    // Whatever keeps a look from being made is told by the look itself.
    ask('desk.open', { accountId: id }).catch(() => undefined);
  };
  effect(() => {
    tell();
    const timer = setInterval(tell, tellEvery);
    return () => clearInterval(timer);
  });
  document.addEventListener('visibilitychange', tell);

  const page = signal<DeskPage>('desk');
  const shown = computed(() => page.value === 'rules');
  return {
    page,
    rules: openRules({ accountId, shown, now: panel.screen.now }),
    desk: computed(() => {
      const desk = open.value;
      const model = desk?.model.value;
      return desk && model ? { model, reads: desk.reads.value, actions: desk.actions } : null;
    }),
  };
}
