import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../bus/client.ts';
import type { AccountId } from '../../shared/ids.ts';
import type { Actions } from '../models.ts';
import { resource } from '../resource.ts';
import { readOnly } from './closed.ts';
import type { QueueActions, QueueModel } from './models.ts';
import type { JobRows } from './open-rows.ts';
import { createQueueActions } from './queue-actions.ts';
import { queueModel } from './queue-model.ts';
import { readAround, wantsQuota } from './read-around.ts';

type Asked = {
  accountId: ReadonlySignal<AccountId | null>;
  rows: JobRows;
  actions: Pick<Actions, 'openLink' | 'ask' | 'copy'>;
  now: ReadonlySignal<number>;
  openDraft: (draftId: string) => void;
};

/** The queue of the open account; null until it has been read. */
export type Queue = { model: ReadonlySignal<QueueModel | null>; actions: QueueActions };

export function openQueue({ accountId, rows, actions, now, openDraft }: Asked): Queue {
  const problem = signal<QueueModel['problem']>(null);
  const hidden = signal<ReadonlySet<string>>(new Set());

  const around = resource<Awaited<ReturnType<typeof readAround>> | null>(
    null,
    async () => (accountId.value === null ? null : readAround(accountId.value, rows.value.value)),
    (topic) =>
      topic === 'accounts' || topic === 'sign-ins' || topic === `limits:${accountId.value}`,
  );
  effect(() => {
    // A job that was not there before may have a picture that was not.
    if (rows.value.value.length > 0 || accountId.value !== null) void around.reload();
  });
  effect(() => {
    const id = accountId.value;
    if (id === null) return;
    // Refused, the count is as old as it was; nothing here depends on it.
    void wantsQuota(id, now.peek())
      .then((wants) => (wants ? ask('publish.quota', { accountId: id }) : undefined))
      .catch(() => undefined);
  });

  const model = computed((): QueueModel | null => {
    const known = around.value.value;
    if (known === null) return null;
    const shown = rows.value.value.filter(({ id }) => !hidden.value.has(id));
    const state = rows.state.value;
    const whole = queueModel(shown, now.value, known, problem.value ?? state.problem);
    return state.closed ? readOnly(whole) : whole;
  });

  return {
    model,
    actions: createQueueActions({
      accountId: () => accountId.value,
      username: () => around.value.value?.username ?? '',
      model: () => model.value,
      actions,
      openDraft,
      hide: (id) => (hidden.value = new Set([...hidden.value, id])),
      refused: (said) => (problem.value = said),
    }),
  };
}
