import { describe, expect, it } from 'vitest';
import { problemOf } from '../../lib/shared/problem.ts';
import { readDesk } from '../../lib/store/read/comments.ts';
import { readMarks } from '../../lib/store/read/marks.ts';
import { accountId, callsOf, loupe } from './help/connected.ts';
import { answeredElsewhere, kept, openDesk, staleAfter, standing } from './help/desk.ts';

const thread = (commentId: string): Promise<unknown> =>
  loupe.worker.commands['desk.thread']({ accountId, commentId });

describe('a thread that is looked at', () => {
  it('is read again for one call where it was read a while ago, and else for none', async () => {
    const row = await openDesk();
    expect(await callsOf(() => thread(row.id))).toEqual([]);
    const { id } = answeredElsewhere(row.id, 'Yes');
    loupe.sandbox.clock.advance(staleAfter);
    expect(await callsOf(() => thread(row.id))).toEqual([`GET /${row.id}`]);
    expect(await kept(id)).toMatchObject({ parentId: row.id, text: 'Yes' });
    expect(await kept(row.id)).toMatchObject({ waits: 0 });
    expect(loupe.news).toContain(`comments:${accountId}`);
    // From a reply the same thread is meant.
    loupe.sandbox.clock.advance(staleAfter);
    expect(await callsOf(() => thread(id))).toEqual([`GET /${row.id}`]);
  });

  it('has more replies than come at once, and all of them are kept', async () => {
    const row = await openDesk();
    for (let nth = 1; nth <= 120; nth += 1) answeredElsewhere(row.id, `No ${nth}`, 'ilka.brandt');
    loupe.sandbox.clock.advance(staleAfter);
    const calls = await callsOf(() => thread(row.id));
    expect(calls).toEqual([`GET /${row.id}`, ...Array<string>(2).fill(`GET /${row.id}/replies`)]);
    const last = standing(row.id)?.replies.at(-1);
    expect(await kept(last?.id ?? '')).toMatchObject({ text: 'No 120' });
  });

  it('is forgotten where its comment was deleted, without a word of failure', async () => {
    const row = await openDesk();
    const comment = standing(row.id);
    if (comment) loupe.sandbox.world.forget(comment);
    loupe.sandbox.clock.advance(staleAfter);
    await thread(row.id);
    expect(await kept(row.id)).toBeUndefined();
    expect(await thread(row.id).catch(problemOf)).toMatchObject({ reason: 'comment-gone' });
  });
});

describe('a note on this computer', () => {
  const mark = (
    ids: string[],
    said: { kind: 'done' } | { kind: 'snoozed'; until: number } | null,
  ) => loupe.worker.commands['desk.mark']({ accountId, commentIds: ids, mark: said });

  it('asks nothing of Meta, with a result for each, and can be taken back', async () => {
    const row = await openDesk();
    const waiting = (await readDesk(accountId))?.waiting ?? 0;
    const { items } = await mark([row.id, '17999999999999999'], { kind: 'done' });
    expect(items).toMatchObject([
      { commentId: row.id, jobId: null, problem: null },
      { jobId: null, problem: { reason: 'comment-gone' } },
    ]);
    expect(await readDesk(accountId)).toMatchObject({ waiting: waiting - 1 });
    const until = loupe.sandbox.clock.now() + 3_600_000;
    await mark([row.id], { kind: 'snoozed', until });
    expect(await readMarks(accountId, [row.id])).toMatchObject([{ kind: 'snoozed', until }]);
    await mark([row.id], null);
    expect(await readDesk(accountId)).toMatchObject({ waiting });
    expect(loupe.calls()).toEqual([]);
  });
});
