import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Code } from '../../../lib/shared/problem.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { sees, seesFigure } from '../help/journey.ts';
import { openConnected, type Scene } from '../help/scene.ts';
import { patch, rowsOf, until } from '../help/store.ts';

const troubles: [code: Code, fault: Fault][] = [
  ['offline', { kind: 'drop-before', host: 'graph.', times: 0 }],
  ['rate-limited', { kind: 'error', host: 'graph.', times: 0, code: 4, http: 400 }],
  ['signed-out', { kind: 'error', host: 'graph.', times: 0, code: 190, subcode: 460, http: 400 }],
];

describe('trouble', () => {
  let scene: Scene;
  let views: number;
  beforeAll(async () => {
    scene = await openConnected();
    const [newest] = (await rowsOf(scene.welcome, 'windows'))
      .filter((row) => row.metric === 'views')
      .sort((a, b) => (a.to < b.to ? 1 : -1));
    views = newest?.value.kind === 'count' ? newest.value.value : NaN;
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    scene.sandbox.clearFaults();
    // A block that one trouble left would keep the next from being met.
    await patch(scene.welcome, 'limits', {}, { blockedUntil: null, percent: null });
  });

  it.each(troubles)('%s stands in words over the numbers that are kept', async (code, fault) => {
    const { sandbox, chromium, welcome } = scene;
    const aged = { fetchedAt: Date.now() - 7_200_000, problem: null };
    await patch(welcome, 'looks', { what: 'light' }, aged);
    sandbox.fault(fault);
    const popup = await chromium.popup();
    const looks = await until(
      `told of ${code}`,
      () => rowsOf(welcome, 'looks'),
      (rows) => rows.some(({ what, problem }) => what === 'light' && problem?.code === code),
      40,
    );
    await seesFigure(popup, views);
    const problem = looks.find(({ what }) => what === 'light')?.problem;
    const stem = (problem?.reason ?? code).replaceAll('-', '_');
    await sees(popup, `problem_${stem}_title`);
    const text = await popup.evaluate(() => document.body.innerText);
    expect(text).not.toContain(code === 'offline' ? 'Failed to fetch' : 'OAuthException');
    await popup.close();
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
