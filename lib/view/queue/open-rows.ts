import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { mirror } from '../../platform/local.ts';
import type { AccountId } from '../../shared/ids.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { type Resource, resource } from '../resource.ts';
import { readRows, type Rows } from './closed.ts';

export type JobRows = Resource<JobRow[]> & {
  /** Why they are not all, or not what can be spoken to. */
  state: ReadonlySignal<Omit<Rows, 'rows'>>;
};

/** The open account's jobs, read again whenever one has changed. */
export function openJobRows(accountId: ReadonlySignal<AccountId | null>): JobRows {
  const state = signal<Omit<Rows, 'rows'>>({ problem: null, closed: false });
  const rows = resource<JobRow[]>(
    [],
    async () => {
      if (accountId.value === null) return [];
      const { rows: read, ...rest } = await readRows(accountId.value, () => mirror.read());
      state.value = rest;
      return read;
    },
    (topic) => topic === 'jobs',
  );
  effect(() => {
    if (accountId.value !== null) void rows.reload();
  });
  return { ...rows, state };
}
