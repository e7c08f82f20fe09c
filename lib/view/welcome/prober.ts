import { signal, type ReadonlySignal } from '@preact/signals';
import { problemOf } from '../../shared/problem.ts';
import type { Ending, Ids, Probe } from './models.ts';

export type Prober = {
  probe: ReadonlySignal<Probe>;
  check: (ids: Ids) => Promise<void>;
  checkOnce: (ids: Ids) => Promise<void>;
};

const same = (a: Ids | null, b: Ids): boolean => a?.appId === b.appId && a.configId === b.configId;

/**
 * Looks at Facebook's dialog where nobody sees it. A browser has one such window at a time: ids
 * that change while one is under way are asked about when it is over, and only the newest.
 */
export function createProber(ask: (ids: Ids) => Promise<Ending>): Prober {
  const probe = signal<Probe>({ state: 'none' });
  let last: Ids | null = null;
  let wanted: Ids | null = null;
  let running: Promise<void> | null = null;

  async function endingOf(ids: Ids): Promise<Ending> {
    try {
      return await ask(ids);
    } catch (error) {
      return problemOf(error).reason ?? 'login-interrupted';
    }
  }

  async function run(): Promise<void> {
    while (wanted) {
      const ids: Ids = wanted;
      wanted = null;
      probe.value = { state: 'checking', ids };
      const ending = await endingOf(ids);
      if (wanted === null) probe.value = { state: 'told', ids, ending };
    }
    running = null;
  }

  async function check(ids: Ids): Promise<void> {
    const asking = probe.peek();
    if (asking.state === 'checking' && same(asking.ids, ids) && wanted === null) return;
    last = ids;
    wanted = ids;
    running ??= run();
    await running;
  }

  return {
    probe,
    check,
    checkOnce: async (ids) => {
      if (!same(last, ids)) await check(ids);
    },
  };
}
