import { describe, expect, it } from 'vitest';
import { retryLayer } from '../../../lib/graph/layers/retry.ts';
import type { GraphRequest, Lane } from '../../../lib/graph/types.ts';
import { AppError, type Problem } from '../../../lib/shared/problem.ts';

const request = (method: GraphRequest['method'], lane: Lane): GraphRequest => ({
  method,
  path: '/me',
  lane,
  speaker: 'either',
  priority: 'click',
  accountId: null,
});

/** Sends through the layer to something that fails so often; time passes by pauses and tries. */
async function run(
  method: GraphRequest['method'],
  problem: Problem,
  failures = 9,
  tryTakes = 0,
  lane: Lane = 'reads',
): Promise<{ tries: number; paused: number; ended: string }> {
  let tries = 0;
  let paused = 0;
  const layer = retryLayer({
    clock: () => paused + tries * tryTakes,
    pause: async (ms) => {
      paused += ms;
    },
  });
  const send = layer(async () => {
    tries += 1;
    if (tries <= failures) throw new AppError(problem, 'no');
    return { body: 'yes', usage: null };
  });
  const ended = await send(request(method, lane)).then(
    ({ body }) => String(body),
    (error: unknown) => (error instanceof AppError ? error.problem.code : 'stranger'),
  );
  return { tries, paused, ended };
}

describe('trying again', () => {
  it('tries a read three times at most and waits less than two seconds in all', async () => {
    const { tries, paused, ended } = await run('GET', { code: 'temporary' });
    expect({ tries, ended }).toEqual({ tries: 3, ended: 'temporary' });
    expect(paused).toBeLessThan(2000);
  });

  it('gives the answer of a later try', async () => {
    expect(await run('GET', { code: 'offline' }, 2)).toMatchObject({ tries: 3, ended: 'yes' });
  });

  it.each(['POST', 'DELETE'] as const)('never repeats a %s', async (method) => {
    expect((await run(method, { code: 'temporary' })).tries).toBe(1);
  });

  it.each<Problem>([
    { code: 'rate-limited' },
    { code: 'signed-out' },
    { code: 'unexpected' },
    { code: 'unknown-outcome' },
    { code: 'temporary', reason: 'too-much-data' },
  ])('does not repeat what would fail again: %j', async (problem) => {
    expect((await run('GET', problem)).tries).toBe(1);
  });

  it('keeps the distance of its lane, and gives up where that is too long', async () => {
    const problem = { code: 'temporary' } as const;
    expect(await run('GET', problem, 9, 0, 'messages')).toMatchObject({ tries: 3, paused: 1500 });
    expect(await run('GET', problem, 9, 0, 'discovery')).toMatchObject({ tries: 1, paused: 0 });
  });

  it('does not start over after a try that took long', async () => {
    expect((await run('GET', { code: 'temporary' }, 9, 20_000)).tries).toBe(1);
  });
});
