import { describe, expect, it } from 'vitest';
import { privateFor, privateUntil } from '../../lib/shared/comment/act.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { changePermissions } from '../../lib/store/keep/people.ts';
import { readSignIns } from '../../lib/store/read/people.ts';
import { readMarks } from '../../lib/store/read/marks.ts';
import { readActs } from '../../lib/store/read/state.ts';
import type { CommentRow } from '../../lib/store/rows.ts';
import { accountId, callsOf, loupe } from './help/connected.ts';
import { act, jobOf, kept, openDesk, outcomeOf, reply as replyTo, withTasks } from './help/desk.ts';
import { goOn } from './help/posts.ts';

const minute = 60_000;
const text = 'I wrote you the glaze recipe';
const reply = (row: CommentRow, words = text): Promise<string> =>
  replyTo(row, words, { privately: true });
const sent = () => loupe.sandbox.world.sent.filter(({ kind }) => kind === 'private-reply');

describe('a private reply', () => {
  it('reaches the writer of a comment once, and is noted there', async () => {
    const row = await openDesk();
    const calls = await callsOf(async () => {
      await reply(row);
      await goOn(loupe);
    });
    expect(calls).toEqual([expect.stringMatching(/^POST \/\d+\/messages$/)]);
    expect(sent()).toMatchObject([{ to: row.id, text }]);
    expect(await readMarks(accountId, [row.id])).toMatchObject([{ kind: 'private' }]);
    expect(await readActs()).toMatchObject([{ kind: 'private-reply', result: 'done' }]);
    // It is no answer below the post, which still waits.
    expect(await kept(row.id)).toMatchObject({ waits: 1 });
    expect(await reply(row, 'And one more').catch(problemOf)).toMatchObject({
      ...{ code: 'not-allowed', reason: 'replied-privately' },
    });
    expect(sent()).toHaveLength(1);
  });

  it('is one although it is pressed twice, and another text is none while it is held', async () => {
    const row = await openDesk();
    const both = await Promise.all([reply(row), reply(row)]);
    expect(both[0]).toBe(both[1]);
    expect(await reply(row, 'Other words').catch(problemOf)).toMatchObject({
      reason: 'replied-privately',
    });
    await goOn(loupe);
    expect(sent()).toHaveLength(1);
  });

  it('may be given to a hidden comment, and is given anew once it was taken back', async () => {
    const row = await openDesk();
    await act([row.id], 'hide');
    await goOn(loupe);
    const jobId = await reply(row);
    await loupe.worker.commands['desk.undo']({ jobIds: [jobId] });
    await goOn(loupe);
    expect(sent()).toEqual([]);
    await reply(row, 'Other words');
    await goOn(loupe);
    expect(sent()).toMatchObject([{ text: 'Other words' }]);
  });

  it('that Meta takes no more says so in the words of a private reply', async () => {
    const row = await openDesk();
    const { clock } = loupe.sandbox;
    clock.advance(privateUntil(row.timestamp) - clock.now() - 3 * minute);
    const jobId = await reply(row);
    clock.advance(5 * minute);
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject({ problem: { reason: 'private-late' } });
    expect(sent()).toEqual([]);
  });

  it.each<[string, () => Promise<void>, object]>([
    ['without the task', () => withTasks(['ANALYZE']), { reason: 'page-role-lost' }],
    [
      'after seven days',
      () => Promise.resolve(loupe.sandbox.clock.advance(privateFor)).then(() => undefined),
      { reason: 'private-late' },
    ],
  ])('is refused before anything is asked %s', async (_what, change, problem) => {
    const row = await openDesk();
    await change();
    expect(await reply(row).catch(problemOf)).toMatchObject({ code: 'not-allowed', ...problem });
    expect(loupe.calls()).toEqual([]);
  });

  it('that another tool has given is known from then on', async () => {
    const row = await openDesk();
    const fault = { kind: 'error', code: 10_900, method: 'POST', path: '/messages' } as const;
    loupe.sandbox.fault(fault);
    const jobId = await reply(row);
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject({
      ...{ kind: 'failed', problem: { reason: 'replied-privately' } },
    });
    expect(await readMarks(accountId, [row.id])).toMatchObject([{ kind: 'private' }]);
  });

  it('whose answer was lost is asked about, for nobody can see it', async () => {
    const row = await openDesk();
    loupe.sandbox.fault({ kind: 'drop-after', method: 'POST', path: '/messages' });
    const jobId = await reply(row);
    const calls = await callsOf(() => goOn(loupe));
    expect((await jobOf(jobId)).job.phase).toMatchObject({
      ...{ name: 'asks', why: { cause: 'no-witness' } },
    });
    expect([calls.length, sent().length]).toEqual([1, 1]);
    // Sent again by the person, it meets Meta's own count and is no second message.
    await loupe.worker.commands['publish.say']({ jobId, word: 'again' });
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject({
      ...{ kind: 'failed', problem: { reason: 'replied-privately' } },
    });
    expect(sent()).toHaveLength(1);
  });

  it('whose answer was lost is found in the conversation where that may be read', async () => {
    const row = await openDesk();
    await mayReadMessages();
    loupe.sandbox.fault({ kind: 'drop-after', method: 'POST', path: '/messages' });
    const jobId = await reply(row);
    await goOn(loupe);
    expect(await outcomeOf(jobId)).toMatchObject({ kind: 'done', id: sent()[0]?.id });
    expect(sent()).toHaveLength(1);
  });
});

/** What no part of Loupe asks for yet, granted all the same. */
async function mayReadMessages(): Promise<void> {
  const names = ['instagram_manage_messages', 'pages_manage_metadata'];
  for (const person of loupe.sandbox.world.people) {
    for (const name of names) person.consent.grants.set(name, 'granted');
  }
  const [signIn] = await readSignIns();
  if (!signIn) throw new Error('nobody is signed in');
  const more = names.map((name) => ({ name, state: 'granted' as const }));
  const all = [...signIn.permissions, ...more];
  await changePermissions(signIn.userId, signIn.connectedAt, all);
}
