import { db } from '../../../lib/store/db.ts';
import { readWaiting } from '../../../lib/store/read/comments.ts';
import { readMedia } from '../../../lib/store/read/media.ts';
import { keepPicture } from '../../../lib/store/keep/media.ts';
import { keepSaved } from '../../../lib/store/studio/saved.ts';
import { accountId, look, loupe } from './connected.ts';
import { acted, reply } from './desk.ts';
import { publish, readyToPublish, submitted } from './posting.ts';
import { compose, goOn } from './posts.ts';
import { arm, keepRule, links, tryRule } from './rules.ts';

const jpegOf = (seed: number): Blob =>
  new Blob([Uint8Array.of(0xff, 0xd8, 0xff, seed, 0xff, 0xd9)], { type: 'image/jpeg' });

/** A Loupe that was used: figures, comments answered, hidden, put off, a post out and one planned. */
export async function used(): Promise<{ planned: string; replied: string; draftId: string }> {
  await readyToPublish(false);
  await look();
  await loupe.worker.looks.resume();
  const waiting = await readWaiting(accountId, 30);
  const [first, second, third, fourth] = waiting;
  if (!first || !second || !third || !fourth) throw new Error('too little waits');
  const replied = await reply(first);
  await goOn(loupe);
  await acted(second.id, 'hide');
  const until = loupe.sandbox.clock.now() + 86_400_000;
  const mark = (id: string, kind: { kind: 'done' } | { kind: 'snoozed'; until: number }) =>
    loupe.worker.commands['desk.mark']({ accountId, commentIds: [id], mark: kind });
  await mark(third.id, { kind: 'done' });
  await mark(fourth.id, { kind: 'snoozed', until });
  const ruleId = await keepRule(links);
  await tryRule(ruleId);
  await arm(ruleId);
  const value = { variants: ['=Thanks', 'Thank you'], uses: 2, last: 0 };
  await keepSaved({ id: 'reply-1', accountId, name: 'Thanks', usedAt: 5, kind: 'reply', value });
  await publish(['own']);
  const { draft } = await compose(loupe, accountId, ['own', 'film'], { caption: 'Still a draft' });
  const wall = new Date(loupe.sandbox.clock.now() + 2 * 86_400_000).toISOString().slice(0, 16);
  const when = { kind: 'at', wall, zone: 'Europe/London' } as const;
  const planned = await submitted(await compose(loupe, accountId, ['own'], { when }));
  for (const [nth, { id }] of (await readMedia(accountId, 3)).entries()) {
    const row = { accountId, id, source: `https://cdn.example/${id}`, fetchedAt: nth };
    await keepPicture({ ...row, bytes: jpegOf(nth) });
  }
  return { planned, replied, draftId: draft.id };
}

/** Every row of every table but some, as it is kept. */
export async function tables(but: readonly string[] = []): Promise<Record<string, unknown[]>> {
  const store = await db();
  const names = [...store.objectStoreNames].filter((name) => !but.includes(name));
  const rows = await Promise.all(names.map((name) => store.getAll(name)));
  return Object.fromEntries(names.map((name, at) => [name, rows[at] ?? []]));
}
