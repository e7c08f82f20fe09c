import { expect, it } from 'vitest';
import type { Effect } from '../../../lib/ledger/flight.ts';
import { newJob } from '../../../lib/ledger/job.ts';
import { whileOnline } from '../../../lib/publish/online.ts';
import { problemOf } from '../../../lib/shared/problem.ts';

const job = (name: string) =>
  newJob(
    {
      ...{ id: 'a', accountId: '1', createdAt: 0, payloadHash: '', main: 0 },
      steps: [{ name, payload: {}, repeatable: false, always: false, container: null }],
    },
    { until: 0, notBefore: null, latest: null },
  );

async function tried(effect: Effect, name: string, line: boolean | undefined): Promise<unknown> {
  const run = whileOnline(
    line === undefined ? {} : { online: () => line },
    () => 1000,
    () => Promise.resolve({ kind: 'made', id: 'x' }),
  );
  return run(job(name), effect, () => Promise.resolve(true)).catch(problemOf);
}

it('asks nothing while there is surely no line, and says when to try again', async () => {
  const send: Effect = { kind: 'send', containerId: null };
  expect(await tried(send, 'post', false)).toEqual({ code: 'offline', retryAt: 31_000 });
  expect(await tried({ kind: 'repeat' }, 'lend', false)).toMatchObject({ code: 'offline' });
  for (const line of [true, undefined]) expect(await tried(send, 'post', line)).toBeTruthy();
  for (const kind of ['baseline', 'repeat'] as const) {
    expect(await tried({ kind }, 'reply', false)).toMatchObject({ code: 'offline' });
  }
  expect(await tried({ kind: 'repeat' }, 'remind', false)).toMatchObject({ kind: 'made' });
});
