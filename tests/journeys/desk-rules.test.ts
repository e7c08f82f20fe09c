import { describe, expect, it } from 'vitest';
import { accountId, connected, look, loupe } from './help/connected.ts';
import { acted, answeredElsewhere, kept, openDesk, standing } from './help/desk.ts';
import { goOn } from './help/posts.ts';
import {
  arm,
  audits,
  comes,
  guarded,
  keepRule,
  links,
  lookAndSettle,
  ruleNow,
  sentTo,
  spam,
  tryRule,
} from './help/rules.ts';

const undo = (ruleId: string, auditId: string | null) =>
  loupe.worker.commands['rules.undo']({ accountId, ruleId, auditId });
const told = (): string[] => loupe.told.map(({ kind }) => kind);

describe('a rule', () => {
  it('is armed only as it was tried', async () => {
    await openDesk();
    const ruleId = await keepRule(links);
    await expect(arm(ruleId)).rejects.toMatchObject({ problem: { reason: 'rule-untried' } });
    await tryRule(ruleId);
    await arm(ruleId);
    expect((await ruleNow(ruleId)).state).toBe('armed');

    await keepRule([{ kind: 'words', words: ['free'] }], ruleId);
    expect(await ruleNow(ruleId)).toMatchObject({ state: 'draft', tried: null });
    await expect(arm(ruleId)).rejects.toMatchObject({ problem: { reason: 'rule-untried' } });
  });

  it('that was changed while it was tried was not tried', async () => {
    await openDesk();
    const ruleId = await keepRule(links);
    const tried = await tryRule(ruleId);
    await keepRule(links, ruleId, ['a.friend']);
    const late = loupe.worker.commands['rules.tried']({ accountId, ruleId, tried });
    await expect(late).rejects.toMatchObject({ problem: { reason: 'rule-untried' } });
  });

  it('keeps its arms where only its name is another', async () => {
    const ruleId = await guarded();
    const named = { accountId, ruleId, name: 'Links', tests: links, except: [] };
    await loupe.worker.commands['rules.keep'](named);
    expect(await ruleNow(ruleId)).toMatchObject({ state: 'armed', name: 'Links' });
  });

  it('that cannot be read is not kept', async () => {
    await openDesk();
    const unfit = keepRule([{ kind: 'pattern', pattern: '(a+)+' }]);
    await expect(unfit).rejects.toMatchObject({ problem: { reason: 'rule-unfit' } });
  });

  it('is not armed where Loupe may not hide', async () => {
    await connected(undefined, false);
    const ruleId = await keepRule(links);
    await tryRule(ruleId);
    await expect(arm(ruleId)).rejects.toMatchObject({ problem: { reason: 'permission-missing' } });
    expect((await ruleNow(ruleId)).state).toBe('draft');
  });
});

describe('an armed rule', () => {
  it('hides once what arrives, notes it, and is no news', async () => {
    const ruleId = await guarded();
    const id = await comes(spam);
    await lookAndSettle();
    expect(standing(id)?.hidden).toBe(true);
    expect(await kept(id)).toMatchObject({ hidden: true, waits: 0 });
    expect(await audits()).toMatchObject([
      { by: 'rule', ruleId, ruleName: 'Spam links', act: 'hide', commentId: id, result: 'done' },
    ]);
    expect(told()).toEqual([]);
    await lookAndSettle();
    expect(sentTo(id)).toHaveLength(1);
  });

  it('leaves alone what it is not for, and that is told', async () => {
    await guarded();
    const id = await comes('Is the blue one still there?');
    await lookAndSettle();
    expect(standing(id)?.hidden).toBe(false);
    expect(await audits()).toEqual([]);
    expect(told()).toEqual(['comments']);
  });

  it('leaves alone what was there before it was armed', async () => {
    await openDesk();
    const id = await comes(spam);
    await look();
    const ruleId = await keepRule(links);
    expect((await tryRule(ruleId)).hits).toBeGreaterThan(0);
    await arm(ruleId);
    await lookAndSettle();
    expect(standing(id)?.hidden).toBe(false);
  });

  it('is undone by one press, and does not hide the same again', async () => {
    const ruleId = await guarded();
    const id = await comes(spam);
    await lookAndSettle();
    const [entry] = await audits();
    const { items } = await undo(ruleId, entry?.id ?? '');
    expect(items).toMatchObject([{ commentId: id, problem: null }]);
    await goOn(loupe);
    expect(standing(id)?.hidden).toBe(false);
    expect((await audits()).map(({ act, result }) => `${act} ${result}`).sort()).toEqual([
      'hide rolled-back',
      'show done',
    ]);
    expect((await ruleNow(ruleId)).state).toBe('armed');
    await comes('Another one');
    await lookAndSettle();
    expect(standing(id)?.hidden).toBe(false);
    await expect(undo(ruleId, entry?.id ?? '')).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('is rolled back as a whole, and rests', async () => {
    const ruleId = await guarded();
    const ids = [await comes(spam), await comes(spam, 'deal.finder.12')];
    await lookAndSettle();
    expect(ids.map((id) => standing(id)?.hidden)).toEqual([true, true]);
    expect((await undo(ruleId, null)).items).toHaveLength(2);
    await goOn(loupe);
    expect(ids.map((id) => standing(id)?.hidden)).toEqual([false, false]);
    expect((await ruleNow(ruleId)).state).toBe('off');
    const later = await comes(spam);
    await lookAndSettle();
    expect(standing(later)?.hidden).toBe(false);
  });

  it('does not hide again what the person showed by the desk', async () => {
    await guarded();
    const id = await comes(spam);
    await lookAndSettle();
    await acted(id, 'show');
    expect((await audits()).find(({ act }) => act === 'hide')?.result).toBe('rolled-back');
    await lookAndSettle();
    expect(standing(id)?.hidden).toBe(false);
  });

  it('comes too late for what was answered from the phone', async () => {
    await guarded();
    const id = await comes(spam);
    answeredElsewhere(id, 'No thank you');
    await lookAndSettle();
    expect(standing(id)?.hidden).toBe(false);
  });

  it('that would hide too many at once rests and says so', async () => {
    const ruleId = await guarded();
    const ids: string[] = [];
    for (let nth = 0; nth < 55; nth += 1) {
      ids.push(await comes(`${spam} ${nth}`, `bot.${nth}`, nth % 2));
    }
    await lookAndSettle();
    expect(ids.filter((id) => standing(id)?.hidden)).toHaveLength(50);
    expect(await ruleNow(ruleId)).toMatchObject({ state: 'off', rested: { hits: 55 } });
    expect(told()).toContain('rule-rests');
  });

  it.each(['asking', 'answered'] as const)('hides once, stopped when %s', async (moment) => {
    for (let death = 1; death < 12; death += 1) {
      await guarded();
      const id = await comes(spam);
      let asked = 0;
      loupe[moment] = () => {
        asked += 1;
        if (asked === death) loupe.newWorker();
      };
      const ended = look().then(() => goOn(loupe));
      // A worker that was stopped never answers.
      await Promise.race([ended, waitFor(() => asked >= death)]);
      loupe[moment] = null;
      const over = asked < death;
      loupe.newWorker();
      await loupe.worker.wake();
      await lookAndSettle();
      loupe.sandbox.clock.advance(120_000);
      await loupe.worker.driver.start();
      await goOn(loupe);
      expect(standing(id)?.hidden, `stopped at request ${death}`).toBe(true);
      expect((await audits()).map(({ result }) => result)).toEqual(['done']);
      expect(told()).toEqual([]);
      if (over) return expect(death).toBeGreaterThan(3);
      await loupe.close();
    }
  });
});

/** Looks again and again until something is so; the loop of events goes on meanwhile. */
async function waitFor(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setImmediate(resolve));
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
