import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import type { Baseline, People } from './flight.ts';

/** What the looks after an unclear send have told so far. */
export type Seen = {
  /** Looks that Meta answered. */
  looks: number;
  container: 'finished' | 'in-progress' | 'error' | 'expired' | 'gone' | 'other' | null;
  /** Whether Instagram counts more posts than before; a hint for the person and no proof. */
  quotaRose: boolean | null;
  /** Several things look like ours, and none is taken for it. */
  several: boolean;
};

export type Reconciling = {
  name: 'reconciling';
  intentAt: Instant;
  baseline: Baseline;
  containerId: string | null;
  /** The first look that was answered; the quarantine counts from here, not from the intent. */
  firstReadAt: Instant | null;
  until: Instant | null;
  tries: number;
  nextAt: Instant;
  seen: Seen;
};

/** A container that Meta has made, for the post itself or for a child of it. */
type Made = {
  containerId: string;
  madeAt: Instant;
  /** Which child it is, the last of `children`; null where it is the post. */
  child: number | null;
  children: string[];
  nextAt: Instant;
};

/** A step's turn comes at a moment; with how often, and since when, it could not even begin. */
export type Ready = { name: 'ready'; from: Instant; tries?: number; since?: Instant };

/** A film's bytes are on their way. */
export type Uploading = Made & {
  name: 'uploading';
  /** What Meta has of them, as far as it is known. */
  offset: number;
  of: number | null;
  /** Tries since Meta last had more of them. */
  tries: number;
};

export type Processing = Made & {
  name: 'processing';
  reads: number;
  /** It is finished and waits for its minute. */
  ready: boolean;
};

/** Why the person is asked; each has its own sentence and the same three answers. */
export type Why =
  | { cause: 'no-witness'; intentAt: Instant; seen: Seen }
  | { cause: 'not-made'; problem: Problem | null; people?: People }
  | { cause: 'expired' }
  | { cause: 'missed'; since: Instant };

/** Where a job stands. Every wait is an instant in here. */
export type Phase =
  /** Rests until its work begins: the undo of what was just pressed, or a schedule. */
  | { name: 'held' }
  | Ready
  | { name: 'creating'; attempts: number; children: string[]; nextAt: Instant }
  | Uploading
  | Processing
  /** The intent: written before the one request, so that no death can hide that it was sent. */
  | { name: 'sending'; intentAt: Instant; baseline: Baseline; containerId: string | null }
  | Reconciling
  /** A step that may be done again, until it is done; `doubt` once a try may have done it. */
  | { name: 'repeating'; tries: number; nextAt: Instant; doubt?: true }
  /** Waits for a moment or, where there is none, for the account to be signed in again. */
  | { name: 'waits'; until: Instant | null; problem: Problem; then: Phase }
  | { name: 'asks'; why: Why; containerId: string | null }
  | { name: 'ended' };
