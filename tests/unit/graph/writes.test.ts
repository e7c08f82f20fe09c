import { describe, expect, it } from 'vitest';
import { problemOf, type Problem } from '../../../lib/shared/problem.ts';
import { everyWrite, type Write } from './help/every-write.ts';
import { refusing, well, type Wire, writing, type Written } from './help/writing.ts';

const isText = ([, value]: [string, FormDataEntryValue]): boolean => typeof value === 'string';
const sentBy = ({ form, query }: Written): object => ({
  ...Object.fromEntries(Object.entries(form).filter(isText)),
  ...query,
});

/** What a write says to what its wire does, and how often it went out. */
async function outcome({ run }: Write, wire: Wire): Promise<Problem & { sent: number }> {
  const { send, calls } = writing(wire);
  const problem = await run(send).then(() => null, problemOf);
  if (problem === null) throw new Error('it was taken for done');
  return { ...problem, sent: calls.length };
}

const cut: Wire = () => Promise.reject(new TypeError('Failed to fetch'));
const late: Wire = () => Promise.reject(new DOMException('too late', 'TimeoutError'));
const halfway: Wire = () =>
  new Response(
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"id":"179'));
        controller.error(new TypeError('network error'));
      },
    }),
  );

describe.each(everyWrite.map((one) => [one.name, one] as const))('%s', (_name, write) => {
  it('goes where Meta wants it, with what it wants, by the right token', async () => {
    const { send, calls } = writing(well);
    await write.run(send);
    expect(calls).toHaveLength(1);
    const [call] = calls as [Written];
    expect(`${call.method} ${call.path}`).toBe(write.call);
    expect(sentBy(call)).toEqual(write.sends);
    expect(call.as).toBe(write.as);
  });

  it.each<[string, Wire]>([
    ['a line that was cut', cut],
    ['silence', late],
    ['an answer that broke off', halfway],
    ['a gateway’s page', () => new Response('<html>', { status: 502 })],
    ['a good status without JSON', () => new Response('ok')],
    ['trouble at Meta', refusing(2, null, 500)],
    ['an unknown error', refusing(1)],
    ['an error of Instagram’s', refusing(-1, 2207001)],
    ['an act that is blocked', refusing(4, 2207051, 403)],
    ['a refusal with the status of a breakdown', refusing(100, null, 500)],
    ['an answer of another shape', () => Response.json({ data: [] })],
    ['no success', () => Response.json({ success: false })],
  ])('is in doubt after %s, and is sent once', async (_what, wire) => {
    expect(await outcome(write, wire)).toMatchObject({ code: 'unknown-outcome', sent: 1 });
  });

  it.each<[number, number | null, string]>([
    [10, null, 'not-allowed'],
    [190, 463, 'signed-out'],
    [80002, null, 'rate-limited'],
    [100, 33, 'not-found'],
  ])('was not done after a clear refusal, %i/%s', async (code, subcode, said) => {
    const wire = refusing(code, subcode);
    expect(await outcome(write, wire)).toMatchObject({ code: said, sent: 1 });
  });
});
