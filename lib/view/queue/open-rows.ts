import { effect, type ReadonlySignal } from '@preact/signals';
import type { AccountId } from '../../shared/ids.ts';
import { readJobs } from '../../store/jobs/read.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { type Resource, resource } from '../resource.ts';

/** The open account's jobs, read again whenever one has changed. */
export function openJobRows(accountId: ReadonlySignal<AccountId | null>): Resource<JobRow[]> {
  const rows = resource<JobRow[]>(
    [],
    async () => (accountId.value === null ? [] : readJobs(accountId.value)),
    (topic) => topic === 'jobs',
  );
  effect(() => {
    if (accountId.value !== null) void rows.reload();
  });
  return rows;
}
