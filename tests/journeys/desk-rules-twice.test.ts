import { describe, expect, it } from 'vitest';
import { createGuard, type Guard } from '../../lib/desk/guard.ts';
import type { AccountRow, CommentRow } from '../../lib/store/rows.ts';
import { readAccounts } from '../../lib/store/read/people.ts';
import type { Deps } from '../../lib/work/deps.ts';
import { loupe } from './help/connected.ts';
import { acted, kept, standing } from './help/desk.ts';
import { goOn } from './help/posts.ts';
import {
  audits,
  comes,
  guarded,
  keepRule,
  links,
  lookAndSettle,
  ruleNow,
  spam,
} from './help/rules.ts';

/** What a look tells the guard again, because the worker that told it first was stopped. */
async function toldAgain(id: string, tongueOf?: Deps['tongueOf']): ReturnType<Guard['arrived']> {
  const [account, row] = [(await readAccounts())[0] as AccountRow, (await kept(id)) as CommentRow];
  const deps = { clock: () => loupe.sandbox.clock.now(), announce: () => undefined };
  const { driver } = loupe.worker;
  const guard = createGuard(
    { ...deps, ...(tongueOf ? { tongueOf } : {}) } as unknown as Deps,
    driver,
  );
  const hidden = await guard.arrived(account, [{ ...row, hidden: false }]);
  await goOn(loupe);
  return hidden;
}

describe('a comment that is told of twice', () => {
  it('is known as hidden, and asked for no second time', async () => {
    await guarded();
    const id = await comes(spam);
    await lookAndSettle();
    expect([...(await toldAgain(id))]).toEqual([id]);
    expect(await audits()).toHaveLength(1);
  });

  it('stays as the person left it', async () => {
    await guarded();
    const id = await comes(spam);
    await lookAndSettle();
    await acted(id, 'show');
    expect([...(await toldAgain(id))]).toEqual([]);
    expect(standing(id)?.hidden).toBe(false);
  });
});

describe('a language', () => {
  it('that nobody has asked for yet is asked for before it is judged', async () => {
    await guarded([{ kind: 'language', tongues: ['en'], only: true }]);
    const id = await comes('Очень дёшево');
    await lookAndSettle();
    expect(standing(id)?.hidden).toBe(false);
    expect([...(await toldAgain(id, () => Promise.resolve('ru')))]).toEqual([id]);
    expect(standing(id)?.hidden).toBe(true);
  });
});

describe('a rule that is changed while it judges what came', () => {
  it('hides none of it, and stays as the person left it', async () => {
    const ruleId = await guarded([{ kind: 'language', tongues: ['en'], only: true }]);
    const id = await comes('Очень дёшево');
    await lookAndSettle();
    const meanwhile = async (): Promise<string> => {
      await keepRule(links, ruleId);
      return 'ru';
    };
    expect([...(await toldAgain(id, meanwhile))]).toEqual([]);
    expect(standing(id)?.hidden).toBe(false);
    expect(await ruleNow(ruleId)).toMatchObject({ state: 'draft', tests: links });
  });
});

describe('a rule for those who never commented before', () => {
  it('judges nobody until all that was written before is known', async () => {
    await guarded([{ kind: 'new-commenter' }]);
    const early = await comes('So glad I found you', 'first.timer');
    await lookAndSettle();
    expect(standing(early)?.hidden).toBe(false);
    await loupe.worker.looks.later();
    const late = await comes('So glad I found you', 'second.timer');
    await lookAndSettle();
    expect([standing(early)?.hidden, standing(late)?.hidden]).toEqual([false, true]);
  });
});
