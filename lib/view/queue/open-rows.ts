import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { mirror } from '../../platform/local.ts';
import { session } from '../../platform/session.ts';
import { queueFull } from '../../shared/queue-full.ts';
import type { AccountId } from '../../shared/ids.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { type Resource, resource } from '../resource.ts';
import { readRows, type Rows } from './closed.ts';

export type JobRows = Resource<JobRow[]> & {
  /** What is done to comments, shown beside them and not in the list of posts. */
  acts: ReadonlySignal<JobRow[]>;
  /** Why they are not all, or not what can be spoken to. */
  state: ReadonlySignal<Omit<Rows, 'rows'>>;
  /** Whose jobs have been read; null before the first time. */
  readOf: ReadonlySignal<AccountId | null>;
};

/** The open account's jobs, read again whenever one has changed. */
export function openJobRows(accountId: ReadonlySignal<AccountId | null>): JobRows {
  const state = signal<Omit<Rows, 'rows'>>({ problem: null, closed: false });
  const readOf = signal<AccountId | null>(null);
  const acts = signal<JobRow[]>([]);
  let last: AccountId | null = null;
  const rows = resource<JobRow[]>(
    [],
    async () => {
      const id = accountId.value;
      if (id === null) return [];
      const { rows: read, ...rest } = await readRows(
        id,
        () => mirror.read(),
        async () => (await session.read(queueFull)) === true,
      );
      state.value = rest;
      last = id;
      acts.value = read.filter(({ kind }) => kind === 'desk');
      return read.filter(({ kind }) => kind !== 'desk');
    },
    (topic) => topic === 'jobs',
  );
  effect(() => {
    if (accountId.value !== null) void rows.reload();
  });
  effect(() => {
    // Every reading gives a list of its own, an empty one too.
    if (rows.value.value.length >= 0) readOf.value = last;
  });
  return { ...rows, acts, state, readOf };
}
