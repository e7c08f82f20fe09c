import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { ask } from '../bus/client.ts';
import { problemOf } from '../shared/problem.ts';
import type { Topic } from '../shared/topics.ts';
import { accountModel, type AccountRows } from './account-model.ts';
import { createActions } from './actions.ts';
import { dress } from './appearance.ts';
import { openClock, openOnline } from './clock.ts';
import type { Actions, ScreenModel } from './models.ts';
import { readAccountRows, type Need } from './read-account.ts';
import { resource } from './resource.ts';
import { clearSnapshot, writeSnapshot } from './snapshot.ts';
import { followToolbar } from './toolbar.ts';

/** What a screen with an account is made of. */
export type AccountScreen = {
  model: ReadonlySignal<ScreenModel>;
  actions: Actions;
  now: ReadonlySignal<number>;
  online: ReadonlySignal<boolean>;
  keys: ReadonlySignal<boolean>;
};

const concerns = (accountId: string | null) => (topic: Topic) =>
  ['accounts', 'sign-ins', 'settings', 'connect'].includes(topic) ||
  (accountId !== null && topic.endsWith(`:${accountId}`));

/** Opens the account screen: the store, then the background's news. */
export function openAccountScreen(place: 'popup' | 'panel', need: Need): AccountScreen {
  followToolbar();
  const now = openClock();
  const line = openOnline();
  let openId: string | null = null;
  let wanted: string | null = null;

  const rows = resource<AccountRows | null | undefined>(
    undefined,
    () => readAccountRows(need, now.value),
    (topic) => concerns(openId)(topic),
  );

  const model = computed((): ScreenModel => {
    const kept = rows.value.value;
    if (kept) return { kind: 'account', account: accountModel(kept, now.value) };
    if (kept === null) return { kind: 'no-account' };
    if (rows.failed.value !== null) {
      return { kind: 'broken', problem: problemOf(rows.failed.value) };
    }
    return { kind: 'opening' };
  });

  // After each paint from the store: the next first frame, and one wish for newer figures.
  effect(() => {
    const shown = model.value;
    if (shown.kind === 'no-account') clearSnapshot(localStorage);
    if (shown.kind !== 'account') return;
    writeSnapshot(localStorage, shown.account);
    openId = shown.account.head.accountId;
    if (openId === wanted) return;
    wanted = openId;
    void ask('look.wanted', { accountId: openId }).catch(() => rows.reload());
  });
  effect(() => {
    const kept = rows.value.value;
    if (kept) dress(document.documentElement, localStorage, kept.settings);
  });

  const actions = createActions(() => void rows.reload());
  return {
    model,
    actions: {
      ...actions,
      async ask(feature) {
        const signIn = rows.value.value?.signIn;
        // The popup closes under the dialog, and a first sign-in needs the set-up: both in a tab.
        if (!signIn?.appId || (place === 'popup' && feature === 'reading'))
          return actions.openOptions();
        if (place === 'popup') return actions.openDoctor(feature);
        return actions.ask(feature, signIn.userId);
      },
    },
    now,
    // Nothing of the sample needs a line.
    online: computed(() => line.value || rows.value.value?.account.sample === true),
    keys: computed(() => rows.value.value?.settings.singleKeys ?? true),
  };
}
