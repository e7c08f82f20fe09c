import { describe, expect, it } from 'vitest';
import { diagnose } from '../../lib/shared/access/diagnose.ts';
import { readSignIn, readSignIns } from '../../lib/store/read/people.ts';
import { readCheckups } from '../../lib/store/read/checkups.ts';
import { readLog } from '../../lib/store/read/state.ts';
import type { Fault } from '../sandbox/faults.ts';
import { connected, loupe } from './help/connected.ts';
import { check, checkup, facts, signIn, usernames } from './help/doctor.ts';

const error = (code: number, subcode?: number, http = 400): Fault => ({
  kind: 'error',
  ...{ code, http },
  ...(subcode === undefined ? {} : { subcode }),
});

/** What says nothing of the chain, or nothing that holds for more than the one answer. */
const passing: Record<string, Fault> = {
  'code 1': error(1, undefined, 500),
  'code 2': error(2, undefined, 503),
  'code 4': error(4),
  'code 10': error(10),
  'code 17': error(17),
  'code 100': error(100),
  'code 100/33': error(100, 33),
  'code 200': error(200),
  'code 341': error(341),
  'code 368': error(368),
  'code 368/1404006': error(368, 1404006),
  'code 613': error(613),
  'code 803': error(803),
  'code 2500': error(2500),
  'code 99999': error(99_999),
  'no code, 403': { kind: 'error', http: 403 },
  gateway: { kind: 'gateway' },
  'a gateway with 403': { kind: 'gateway', http: 403 },
  html: { kind: 'html' },
  truncate: { kind: 'truncate' },
  empty: { kind: 'empty' },
  'wrong-type': { kind: 'wrong-type', contentType: 'image/png' },
  'drop-before': { kind: 'drop-before' },
  'drop-after': { kind: 'drop-after' },
  redirect: { kind: 'redirect' },
  limited: { kind: 'limited' },
  'error-200': { kind: 'error-200', code: 2 },
};

const broken = async (): Promise<string[]> =>
  diagnose(await facts(), loupe.sandbox.clock.now()).faults.map(
    (one) => `${one.broken} ${one.pageId}`,
  );

/** Everything that was written down, as one text. */
async function written(): Promise<string> {
  const kept = [await readSignIns(), await readCheckups(), await readLog(), loupe.news];
  return (
    JSON.stringify(kept) +
    loupe.sandbox
      .requests()
      .map(({ path }) => path)
      .join('\n')
  );
}

/** For want of a permission that is granted: there Meta's word on the app stands behind it. */
const telling = (name: string, nth: number): boolean => nth === 3 && /^code (10|200)$/.test(name);

describe.each(Object.entries(passing))('%s', (name, fault) => {
  it.each([1, 2, 3])('at call %i of a check breaks nothing that was whole', async (nth) => {
    await connected();
    const { userId } = await signIn();
    const [before, known] = [await broken(), await facts()];
    loupe.sandbox.clock.advance(60_000);
    loupe.sandbox.fault({ ...fault, nth, times: fault.kind === 'error' ? 6 : 0 });
    await check();
    const after = await facts();
    expect((await checkup()).startedAt).toBeNull();
    expect((await readSignIn(userId))?.ended).toBeNull();
    expect(after.token.ended).toBeNull();
    expect(await usernames()).toEqual(['maren.makes', 'harbour.bakery']);
    const news = (await broken()).filter((one) => !before.includes(one));
    expect(news.length > 0).toBe(telling(name, nth));
    expect(after.grants).toEqual(known.grants);
    const token = await loupe.worker.vault.read(`user:${userId}`);
    const page = await loupe.worker.vault.read(`page:${known.pages[0]?.id}`);
    const all = await written();
    expect([token, page].filter((one) => one === null || all.includes(one))).toEqual([]);
    loupe.sandbox.clearFaults();
    loupe.sandbox.clock.advance(3_700_000);
    await check();
    expect(await checkup()).toMatchObject({ problem: null, startedAt: null });
    expect((await facts()).pages).toEqual(known.pages);
  });
});
