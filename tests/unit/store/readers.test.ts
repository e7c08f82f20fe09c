import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db.ts';
import type { AuditRow, PileRow } from '../../../lib/store/desk-rows.ts';
import { changeAudit, keepAudit } from '../../../lib/store/keep/audits.ts';
import { keepComments } from '../../../lib/store/keep/comments.ts';
import { dropRule, keepRule } from '../../../lib/store/keep/rules.ts';
import { readAudits, readAuditsOf } from '../../../lib/store/read/audits.ts';
import { readCommentsByIds, readPersonSince } from '../../../lib/store/read/comments.ts';
import { readPiles, readPileWaiting } from '../../../lib/store/read/piles.ts';
import { readRules } from '../../../lib/store/read/rules.ts';
import { at } from '../../help/rows.ts';
import { account, emptyDesk, read, seen } from './help/desk.ts';

const { id } = account;
beforeEach(emptyDesk);

describe('posts under which something waits', () => {
  const inPages = async (by: 'oldest' | 'newest', most: number): Promise<string[]> => {
    const found: PileRow[] = [];
    for (;;) {
      const page = await readPiles(id, by, found.at(-1) ?? null, most);
      found.push(...page);
      if (page.length < most) return found.map(({ mediaId }) => mediaId);
    }
  };

  it('come page by page by their oldest or their newest, those of one moment once each', async () => {
    const timestamp = at - 1000;
    await read([seen(1, { timestamp }), seen(2, { timestamp: at - 10 })]);
    await read([seen(11, { mediaId: '2', timestamp })], { mediaId: '2' });
    await read([seen(21, { mediaId: '3', timestamp: at - 5000 })], { mediaId: '3' });
    await read([seen(31, { mediaId: '4', hidden: true })], { mediaId: '4' });
    for (const most of [1, 2, 10]) {
      expect(await inPages('oldest', most)).toEqual(['3', '1', '2']);
      expect(await inPages('newest', most)).toEqual(['1', '2', '3']);
    }
    expect((await readPileWaiting(id, '1')).map((row) => row.id)).toEqual(['1', '2']);
    expect((await readPileWaiting(id, '1', 1)).map((row) => row.id)).toEqual(['1']);
  });
});

it('comments are found by ids, and by who wrote them since when', async () => {
  const username = 'mallory';
  await read([seen(1, { username }), seen(2), seen(3, { username })]);
  expect([...(await readCommentsByIds(id, ['3', '9', '1'])).keys()]).toEqual(['3', '1']);
  const since = seen(2).timestamp;
  expect((await readPersonSince(id, username, since)).map((row) => row.id)).toEqual(['3']);
  expect((await readPersonSince(id, username, 0, 1)).map((row) => row.id)).toEqual(['1']);
});

describe('what a read brings', () => {
  it('is told as arrived where others wrote it and it can be seen, waiting or not', async () => {
    expect((await read([seen(1)])).arrived).toEqual([]);
    const { arrived, fresh } = await read([
      ...[seen(1), seen(2), seen(3, { hidden: true })],
      ...[seen(4, { username: account.username }), seen(5, { parentId: '1', text: '@x hi' })],
    ]);
    expect(arrived.map((row) => row.id)).toEqual(['2', '5']);
    expect(fresh.map((row) => row.id)).toEqual(['2']);
  });

  it('of one post twice at once is kept in turn', async () => {
    const one = { mediaId: '1', count: 2, whole: false };
    await keepComments(
      id,
      [
        { ...one, comments: [seen(1)] },
        { ...one, comments: [seen(2)] },
      ],
      at,
    );
    expect((await readPileWaiting(id, '1')).map((row) => row.id)).toEqual(['1', '2']);
  });

  it('leaves no trace of a read that cannot be kept whole', async () => {
    await read([seen(1)]);
    const broken = { mediaId: '2', comments: [seen(3, { id: {} as string, mediaId: '2' })] };
    const good = { mediaId: '1', comments: [seen(1), seen(2)] };
    const reads = [good, broken].map((one) => ({ ...one, count: 2, whole: true }));
    await expect(keepComments(id, reads, at)).rejects.toThrow();
    expect(await (await db()).count('comments')).toBe(1);
    expect((await (await db()).get('desks', id))?.kept).toBe(1);
  });

  it('of an account that was removed is not kept', async () => {
    await (await db()).delete('accounts', id);
    expect(await read([seen(1)])).toEqual({ fresh: [], arrived: [], joined: new Set() });
    expect(await (await db()).count('comments')).toBe(0);
  });
});

describe('rules and what they did', () => {
  const audit = (n: number, patch: Partial<AuditRow> = {}): AuditRow => ({
    id: `job-${n}`,
    accountId: id,
    at,
    by: 'rule',
    ruleId: 'r',
    ruleName: 'Spam',
    act: 'hide',
    commentId: String(n),
    mediaId: '1',
    username: null,
    text: '',
    result: 'under-way',
    problem: null,
    ...patch,
  });

  it('are listed newest first, page by page, though many share a moment', async () => {
    for (const n of [1, 2, 3]) await keepAudit(audit(n));
    await keepAudit(audit(4, { at: at - 1 }));
    await keepAudit(audit(9, { accountId: 'another' }));
    const found: AuditRow[] = [];
    for (let page = 0; page < 4; page += 1) {
      found.push(...(await readAudits(id, found.at(-1) ?? null, 1)));
    }
    expect(found.map((row) => row.commentId)).toEqual(['3', '2', '1', '4']);
    expect(await changeAudit(id, 'job-2', { result: 'done' })).toBe(true);
    expect(await changeAudit(id, 'job-8', { result: 'done' })).toBe(false);
    expect(await readAuditsOf(id, '2')).toEqual([audit(2, { result: 'done' })]);
  });

  it('are kept and forgotten one by one', async () => {
    const rule = (name: string, createdAt: number): Parameters<typeof keepRule>[0] => ({
      ...{ accountId: id, id: name, name, tests: [], except: [], state: 'draft', tried: null },
      ...{ createdAt, changedAt: createdAt, armedAt: null },
    });
    await keepRule(rule('b', 1));
    await keepRule(rule('a', 2));
    expect((await readRules(id)).map((row) => row.name)).toEqual(['b', 'a']);
    await dropRule(id, 'b');
    expect((await readRules(id)).map((row) => row.name)).toEqual(['a']);
  });
});
