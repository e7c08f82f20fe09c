import type { Fault } from '../../archive/fault.ts';
import type { AccountId, Instant } from '../../shared/ids.ts';
import type { Problem } from '../../shared/problem.ts';

/** How far something long has come; `of` is what is known of its whole. */
export type Progress = { done: number; of: number };

export type Exported = { name: string; bytes: number };

/** What became of the rows of one table of an archive. */
export type TookTable = {
  table: string;
  taken: number;
  /** Here already, and as new or newer. */
  here: number;
  /** Not what Loupe keeps. */
  unfit: number;
  /** Of an account or a post that is neither here nor in the archive. */
  orphan: number;
};

export type Imported = {
  madeAt: Instant;
  /** Accounts that came with it, by name. */
  accounts: string[];
  tables: TookTable[];
  /** Open jobs that came, which ask. */
  asking: number;
};

/** One place where something is kept, with how much was in it and is now. */
export type Place = { name: string; before: number; now: number };

export type Proof = {
  at: Instant;
  places: Place[];
  people: { name: string; revoked: boolean }[];
};

export type Ended<T> =
  | { kind: 'done'; value: T }
  | { kind: 'cancelled' }
  | { kind: 'fault'; fault: Fault }
  | { kind: 'failed'; problem: Problem };

/** All that a person may do with everything that is kept. Each settles and never throws. */
export type DataActions = {
  exportAll: (
    accountId: AccountId | null,
    told: (progress: Progress) => void,
    signal: AbortSignal,
  ) => Promise<Ended<Exported>>;
  importFrom: (
    file: Blob,
    told: (progress: Progress) => void,
    signal: AbortSignal,
  ) => Promise<Ended<Imported>>;
  wipe: () => Promise<Ended<Proof>>;
  /** Puts a text among the person's downloads. */
  save: (text: string, name: string) => void;
};
