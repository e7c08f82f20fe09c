import {
  computed,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
  untracked,
} from '@preact/signals';
import type { AccountId } from '../shared/ids.ts';
import type { Panel } from './open-panel.ts';
import type { ComposerActions, ComposerModel } from './publish/models.ts';
import { type Composer, openComposer } from './publish/open-composer.ts';
import { openQueue, type Queue } from './queue/open-queue.ts';

/** The Publish part of the panel: what is being made, and what is on its way. */
export type Publish = {
  part: Signal<'compose' | 'queue'>;
  composer: ReadonlySignal<{ model: ComposerModel; actions: ComposerActions } | null>;
  queue: Queue;
  /** Counts drafts that were given back: the words of the last one are to have the focus. */
  givenBack: ReadonlySignal<number>;
};

export function openPublish(panel: Panel): Publish {
  const { screen, accountId, rows, draftWanted, holds, clicked, idle } = panel;
  const opened = new Map<AccountId, Composer>();
  const composerOf = (id: AccountId): Composer => {
    const known = opened.get(id) ?? untracked(() => openComposer(id, screen.now, idle));
    opened.set(id, known);
    return known;
  };
  const open = computed(() => (accountId.value === null ? null : composerOf(accountId.value)));
  const part = signal<'compose' | 'queue'>('compose');
  // Whatever asks comes first, once it is known; where somebody has gone since is left alone.
  let told = false;
  effect(() => {
    if (told || rows.readOf.value === null) return;
    told = true;
    if (holds.needs.value > 0 && clicked.value === null) part.value = 'queue';
  });
  const givenBack = signal(0);
  effect(() => {
    if (clicked.value !== null) part.value = 'compose';
  });
  const openDraft = (draftId: string): void => {
    part.value = 'compose';
    open.peek()?.actions.openDraft(draftId);
    givenBack.value += 1;
  };
  effect(() => {
    const id = draftWanted.value;
    if (id === null || open.value === null) return;
    untracked(() => {
      draftWanted.value = null;
      openDraft(id);
    });
  });
  return {
    part,
    composer: computed(() => {
      const model = open.value?.model.value;
      return open.value && model ? { model, actions: open.value.actions } : null;
    }),
    queue: openQueue({ accountId, rows, actions: screen.actions, now: screen.now, openDraft }),
    givenBack,
  };
}
