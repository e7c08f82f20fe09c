import { openDB } from 'idb';
import { db } from '../../lib/store/db.ts';
import { keepComments } from '../../lib/store/keep/comments.ts';
import { keepMediaSeen } from '../../lib/store/keep/media.ts';
import { keepAccounts } from '../../lib/store/keep/people.ts';
import { climb, migrations } from '../../lib/store/migrations.ts';
import type { CommentSeen } from '../../lib/store/keep/seen.ts';
import type { AccountRow, MediaRow } from '../../lib/store/rows.ts';
import type { Schema } from '../../lib/store/schema.ts';
import { ingestAccount, postsAt, talkUnder } from './desk-talk.ts';

/** Posts that one answer of the back-fill brings. */
const together = 25;
const bareName = 'bare';
const tables = ['comments', 'piles', 'packs', 'media', 'desks'] as const;
type Table = (typeof tables)[number];
type Records = Record<Table, unknown[]>;

/** A database of the same shape, written without any code of the product's. */
async function openBare(account: AccountRow, media: MediaRow[]): Promise<IDBDatabase> {
  const made = await openDB<Schema>(bareName, migrations.length, {
    upgrade: (database, from, _to, tx) => void climb(database, tx, from),
  });
  await made.put('accounts', account);
  for (const row of media) await made.put('media', row);
  made.close();
  return new Promise((done, fail) => {
    const asked = indexedDB.open(bareName);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error ?? new Error('the bare database does not open'));
  });
}

/** What the product's own code has written of some posts. */
async function recordsOf(accountId: string, ids: string[]): Promise<Records> {
  const tx = (await db()).transaction(tables);
  const records: Records = { comments: [], piles: [], packs: [], media: [], desks: [] };
  for (const id of ids) {
    const post = IDBKeyRange.bound([accountId, id], [accountId, id, []]);
    records.comments.push(...(await tx.objectStore('comments').index('byPile').getAll(post)));
    records.piles.push(...(await tx.objectStore('piles').getAll(post)));
    records.packs.push(...(await tx.objectStore('packs').getAll(post)));
    records.media.push(await tx.objectStore('media').get([accountId, id]));
  }
  records.desks.push(await tx.objectStore('desks').get(accountId));
  return records;
}

function putBare(database: IDBDatabase, records: Records): Promise<void> {
  const tx = database.transaction(tables, 'readwrite');
  for (const table of tables) {
    const store = tx.objectStore(table);
    for (const row of records[table]) store.put(row);
  }
  return new Promise((done, fail) => {
    tx.oncomplete = () => done();
    tx.onabort = () => fail(tx.error ?? new Error('the rows were not written'));
  });
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const since = performance.now();
  await work();
  return performance.now() - since;
};

export type IngestTimes = { own: number[]; bare: number[] };

/** Only the bare rows go: what the product's own code has kept is searched next. */
function forget(bare: IDBDatabase): Promise<void> {
  bare.close();
  return new Promise((done, fail) => {
    const asked = indexedDB.deleteDatabase(bareName);
    asked.onsuccess = () => done();
    asked.onerror = () => fail(asked.error ?? new Error('the bare database does not go'));
  });
}

/**
 * Keeps posts with their comments as a back-fill brings them, transaction by transaction in turn:
 * by the product's own code, and the records it made by nothing but puts into a second database.
 */
async function ingest(posts: number, each: number): Promise<IngestTimes> {
  const account = ingestAccount;
  const media = postsAt(posts, each);
  await keepAccounts([account]);
  await keepMediaSeen(media);
  const bare = await openBare(account, media);
  const times: IngestTimes = { own: [], bare: [] };
  for (let from = 0; from < media.length; from += together) {
    const some = media.slice(from, from + together);
    const reads = some.map((post) => {
      // As they come out of an answer: strings put together here would be put together in the put.
      const comments = JSON.parse(JSON.stringify(talkUnder(post, each))) as CommentSeen[];
      return { mediaId: post.id, comments, count: each, whole: true };
    });
    times.own.push(await timed(() => keepComments(account.id, reads, Date.now())));
    const records = await recordsOf(
      account.id,
      some.map(({ id }) => id),
    );
    times.bare.push(await timed(() => putBare(bare, records)));
  }
  await forget(bare);
  return times;
}

export type IngestRoom = { ingest: typeof ingest };
Object.assign(globalThis, { ingest } satisfies IngestRoom);
