import { describe, expect, it } from 'vitest';
import { readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { readConnect } from '../../lib/store/read/settings.ts';
import { readLog } from '../../lib/store/read/state.ts';
import type { Fault } from '../sandbox/faults.ts';
import { loupe, opened } from './help/connected.ts';
import { begin } from './help/doctor.ts';
import { first } from './help/people.ts';

const error = (code: number, subcode?: number): Fault => ({
  ...{ kind: 'error', code, http: 400, path: '/v\\d+.\\d/(me|debug_token)' },
  ...(subcode === undefined ? {} : { subcode }),
});
const other = (kind: Fault['kind']): Fault => ({ kind, path: '/v\\d+.\\d/(me|debug_token)' });

const faults: [string, Fault][] = [
  ...[1, 2, 4, 10, 17, 100, 102, 190, 200, 368, 803].map((code): [string, Fault] => [
    `code ${code}`,
    error(code),
  ]),
  ...[458, 459, 460, 463, 464, 467, 492].map((subcode): [string, Fault] => [
    `code 190/${subcode}`,
    error(190, subcode),
  ]),
  ['code 100/33', error(100, 33)],
  ...(['gateway', 'html', 'truncate', 'empty', 'drop-after', 'redirect', 'limited'] as const).map(
    (kind): [string, Fault] => [kind, other(kind)],
  ),
];

describe.each(faults)('%s', (name, fault) => {
  it.each([1, 2, 3, 4])(
    'at call %i of the wish for comments leaves who is there there',
    async (nth) => {
      await opened();
      await begin();
      const before = await readAccounts();
      loupe.sandbox.fault({ ...fault, nth, times: fault.kind === 'error' ? 1 : 0 });
      await begin('comments', first().id);
      const { phase, problem } = await readConnect();
      expect(['done', 'failed']).toContain(phase);
      if (phase === 'failed') expect(problem?.reason, name).not.toBe('no-page');
      expect((await readSignIns()).map(({ ended }) => ended)).toEqual([null]);
      expect((await readAccounts()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      const token = await loupe.worker.vault.read(`user:${first().id}`);
      expect(token).not.toBeNull();
      expect(await loupe.worker.vault.read('pending')).toBeNull();
      const written = JSON.stringify([await readLog(), await readConnect(), loupe.news]);
      expect(/EAA[A-Za-z0-9]{10}/.test(written)).toBe(false);
      expect(loupe.sandbox.leaks(token ?? '')).toEqual([]);
      loupe.sandbox.clearFaults();
      loupe.sandbox.clock.advance(3_700_000);
      await begin('comments', first().id);
      expect(await readConnect()).toMatchObject({ phase: 'done', problem: null });
    },
  );
});
