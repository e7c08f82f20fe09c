import { describe, expect, it } from 'vitest';
import type { AccountRow } from '../../lib/store/rows.ts';
import { readAccounts } from '../../lib/store/read/people.ts';
import { attempt } from '../../lib/view/desk/rules/attempt.ts';
import { loupe } from './help/connected.ts';
import { act, acted, answeredElsewhere, openDesk } from './help/desk.ts';
import { goOn } from './help/posts.ts';
import { comes, lookAndSettle, spam } from './help/rules.ts';

const links = { tests: [{ kind: 'links' as const }], except: [] };
const now = (): number => loupe.sandbox.clock.now();

async function owner(): Promise<AccountRow> {
  const account = (await readAccounts())[0];
  if (!account) throw new Error('no account');
  return account;
}

describe('a rule tried by the page', () => {
  it('is judged by what the person did with what it would have hidden', async () => {
    await openDesk();
    const [hidden, deleted, answered, left] = [
      await comes(spam),
      await comes(spam, 'two'),
      await comes(spam, 'three'),
      await comes(spam, 'four'),
    ];
    answeredElsewhere(answered, 'No thank you');
    await lookAndSettle();
    await acted(hidden, 'hide');
    await acted(deleted, 'hide');
    await acted(deleted, 'delete');
    const calls = loupe.calls().length;
    const done = await attempt(links, await owner(), now, () => true);
    const fateOf = (id: string) => done?.found.hits.find((hit) => hit.id === id)?.fate;
    expect([hidden, deleted, answered, left].map(fateOf)).toEqual([
      'hidden',
      'deleted',
      'answered',
      'untouched',
    ]);
    expect(done?.tried).toMatchObject({ agreed: 2, against: 1 });
    // It hides nothing and asks nothing.
    expect(loupe.calls()).toHaveLength(calls);
  });

  it('tells how far it is, and ends where nobody waits for it', async () => {
    await openDesk();
    const seen: number[] = [];
    const ended = await attempt(links, await owner(), now, (count) => {
      seen.push(count);
      return false;
    });
    expect(ended).toBeNull();
    expect(seen).toHaveLength(1);
  });

  it('with nothing to learn from says how little there is', async () => {
    await openDesk();
    const id = await comes('Awful');
    await lookAndSettle();
    await act([id], 'hide');
    await goOn(loupe);
    const rule = { tests: [{ kind: 'learnt' as const, at: 0.9 }], except: [] };
    const done = await attempt(rule, await owner(), now, () => true);
    expect(done?.found.count).toBe(0);
    expect(done?.found.tooFew?.hidden).toBeLessThan(20);
  });
});
