import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './schema.ts';

export type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
/** Derives the desks of comments that were kept before there were any. */
export type Derive = (tx: Upgrade) => Promise<void>;
type Step = (db: IDBPDatabase<Schema>, tx: Upgrade, derive: Derive) => void | Promise<void>;

/** A new database has nothing to derive from. */
const nothing: Derive = () => Promise.resolve();

/** A table without the types of today, for indexes that are no more. */
const plain = (store: unknown): IDBObjectStore => store as IDBObjectStore;

/** A limit as version 1 kept it: one row an account, for its own calls. */
type OldLimits = {
  accountId: string;
  percent: number | null;
  readAt: number;
  blockedUntil: number | null;
};

/**
 * One step a version, in order, run in one transaction: step `n` turns version `n` into `n + 1`.
 * A released step is never edited; a change of shape is a new step with a test from the old one.
 */
export const migrations: Step[] = [
  (db: IDBPDatabase<Schema>): void => {
    db.createObjectStore('signIns', { keyPath: 'userId' });
    db.createObjectStore('accounts', { keyPath: 'id' }).createIndex('bySignIn', 'signInId');
    db.createObjectStore('secrets', { keyPath: 'id' });
    db.createObjectStore('settings');
    db.createObjectStore('connect');
    db.createObjectStore('windows', { keyPath: ['accountId', 'metric', 'from', 'to'] });
    db.createObjectStore('days', { keyPath: ['accountId', 'metric', 'day'] });
    db.createObjectStore('media', { keyPath: ['accountId', 'id'] }).createIndex('byTime', [
      'accountId',
      'timestamp',
    ]);
    const comments = db.createObjectStore('comments', { keyPath: ['accountId', 'id'] });
    plain(comments).createIndex('byMedia', ['accountId', 'mediaId', 'timestamp']);
    comments.createIndex('byWaiting', ['accountId', 'waits', 'timestamp']);
    db.createObjectStore('desks', { keyPath: 'accountId' });
    db.createObjectStore('pictures', { keyPath: ['accountId', 'id'] });
    db.createObjectStore('limits', { keyPath: 'accountId' });
    db.createObjectStore('looks', { keyPath: ['accountId', 'what'] });
    db.createObjectStore('acts', { keyPath: 'id', autoIncrement: true });
    db.createObjectStore('log', { keyPath: 'id', autoIncrement: true });
  },
  async (db: IDBPDatabase<Schema>, tx: Upgrade): Promise<void> => {
    const kept = (await tx.objectStore('limits').getAll()) as unknown as OldLimits[];
    db.deleteObjectStore('limits');
    const limits = db.createObjectStore('limits', { keyPath: ['owner', 'pool'] });
    for (const { accountId, percent, readAt, blockedUntil } of kept) {
      await limits.put({ owner: accountId, pool: 'account', percent, readAt, blockedUntil });
    }
    db.createObjectStore('learnt', { keyPath: ['accountId', 'what'] });
    const hashtags = db.createObjectStore('hashtags', { keyPath: ['accountId', 'name'] });
    hashtags.createIndex('byTime', ['accountId', 'countedAt']);
  },
  async (db: IDBPDatabase<Schema>, tx: Upgrade, derive: Derive): Promise<void> => {
    const comments = tx.objectStore('comments');
    plain(comments).deleteIndex('byMedia');
    comments.createIndex('byPile', ['accountId', 'mediaId', 'waits', 'timestamp']);
    comments.createIndex('byPerson', ['accountId', 'username', 'timestamp']);
    comments.createIndex('byThread', ['accountId', 'mediaId', 'parentId', 'timestamp']);
    const piles = db.createObjectStore('piles', { keyPath: ['accountId', 'mediaId'] });
    piles.createIndex('byOldest', ['accountId', 'oldest']);
    piles.createIndex('byNewest', ['accountId', 'newest']);
    const packs = db.createObjectStore('packs', { keyPath: ['accountId', 'mediaId', 'part'] });
    packs.createIndex('byChange', ['accountId', 'changedAt']);
    packs.createIndex('byUnasked', ['accountId', 'unasked']);
    const marks = db.createObjectStore('marks', { keyPath: ['accountId', 'commentId', 'kind'] });
    marks.createIndex('byMedia', ['accountId', 'mediaId']);
    marks.createIndex('byUntil', 'until');
    db.createObjectStore('rules', { keyPath: ['accountId', 'id'] });
    const audits = db.createObjectStore('audits', { keyPath: ['accountId', 'id'] });
    audits.createIndex('byTime', ['accountId', 'at']);
    audits.createIndex('byComment', ['accountId', 'commentId']);
    await derive(tx);
  },
  (db: IDBPDatabase<Schema>): void => {
    db.createObjectStore('checkups', { keyPath: 'signInId' });
  },
];

/** Brings a database from an older version up; a step that fails leaves it as it was. */
export async function climb(
  db: IDBPDatabase<Schema>,
  tx: Upgrade,
  from: number,
  steps: readonly Step[] = migrations,
  derive: Derive = nothing,
): Promise<void> {
  try {
    for (const step of steps.slice(from)) await step(db, tx, derive);
  } catch {
    // Whoever opens the database is told, by the opening that fails.
    tx.done.catch(() => undefined);
    tx.abort();
  }
}
