import type { IDBPDatabase } from 'idb';
import type { Schema } from './schema.ts';

/**
 * One step a version, in order, run in one transaction: step `n` turns version `n` into `n + 1`.
 * A released step is never edited; a change of shape is a new step with a test from the old one.
 */
export const migrations: ((db: IDBPDatabase<Schema>) => void)[] = [
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
    comments.createIndex('byMedia', ['accountId', 'mediaId', 'timestamp']);
    comments.createIndex('byWaiting', ['accountId', 'waits', 'timestamp']);
    db.createObjectStore('desks', { keyPath: 'accountId' });
    db.createObjectStore('pictures', { keyPath: ['accountId', 'id'] });
    db.createObjectStore('limits', { keyPath: 'accountId' });
    db.createObjectStore('looks', { keyPath: ['accountId', 'what'] });
    db.createObjectStore('acts', { keyPath: 'id', autoIncrement: true });
    db.createObjectStore('log', { keyPath: 'id', autoIncrement: true });
  },
];
