import type {
  Branch,
  Diagnosis,
  Fault,
  LinkState,
  Stage,
  Verdict,
} from '../../shared/access/diagnosis.ts';
import type { Route } from '../../shared/access/facts.ts';
import type { AccountId, Instant, PageId, UserId } from '../../shared/ids.ts';
import type { Permission } from '../../shared/permissions.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PermissionState } from '../../store/rows.ts';
import type { Actions } from '../models.ts';

/** One permission of one sign-in. `missing`: it was asked for, and Meta says nothing of it. */
export type PermissionLine = {
  name: Permission;
  state: PermissionState | 'missing' | 'not-asked' | 'unknown';
};

/** What the person may do on a Page, in the three parts that a tree has room for. */
export type TaskLine = { part: 'publishing' | 'comments' | 'insights'; allowed: boolean | null };

/** The words Meta uses for a person's access: roles on classic Pages, access on the newer ones. */
export type Access =
  | { kind: 'role'; role: 'admin' | 'editor' | 'moderator' | 'advertiser' | 'analyst' }
  | { kind: 'full' }
  | { kind: 'tasks' }
  /** None any more. */
  | { kind: 'none' }
  | { kind: 'unknown' };

export type BranchAccount = {
  accountId: AccountId;
  username: string;
  face: string | null;
  colour: 1 | 2 | 3 | 4 | 5 | 6;
};

/** An answer with the names that its words need. */
export type VerdictModel = Verdict & { told: FaultModel | null };

/** One Page with what hangs on it, as the tree draws it. */
export type BranchModel = {
  pageId: PageId;
  name: string | null;
  route: Route;
  business: string | null;
  newer: boolean | null;
  ignored: boolean;
  page: LinkState;
  tasks: LinkState;
  account: LinkState;
  taskLines: TaskLine[];
  access: Access;
  found: BranchAccount | null;
  verdicts: readonly VerdictModel[];
  /** The first of its own faults. */
  fault: Fault | null;
};

/** One fault with the names that its words need. */
export type FaultModel = {
  /** Tells it from every other fault of the page. */
  key: string;
  fault: Fault;
  userId: UserId;
  person: string;
  appId: string | null;
  door: 'dialog' | 'pasted';
  tokenKind: 'user' | 'page';
  page: string | null;
  username: string | null;
  /** What a sign-in of this person asks for when it only asks again. */
  base: 'reading' | 'desk-alone';
  newer: boolean | null;
};

/** One sign-in with its whole chain. */
export type PersonModel = {
  userId: UserId;
  name: string;
  door: 'dialog' | 'pasted';
  tokenKind: 'user' | 'page';
  appId: string | null;
  ended: Problem | null;
  expiresAt: Instant | null;
  expiryKnown: boolean;
  dataAccessExpiresAt: Instant | null;
  /** When the chain was last read to its end, and what that took. */
  checkedAt: Instant | null;
  calls: number;
  checking: boolean;
  /** Why the last check came to no end. */
  problem: Problem | null;
  token: LinkState;
  permissionState: LinkState;
  permissions: PermissionLine[];
  branches: BranchModel[];
  faults: FaultModel[];
  diagnosis: Diagnosis;
  unseenComments: boolean;
};

export type DoctorModel = {
  people: PersonModel[];
  /** The whole chain in plain words, without tokens, names or comments. */
  report: string;
};

/** What became of an id typed in. */
export type AddOutcome = { found: AccountId[] } | { problem: Problem };

export type DoctorActions = Actions & {
  /** Reads the chain of every sign-in again. */
  check: () => Promise<void>;
  add: (userId: UserId, id: string) => Promise<AddOutcome>;
  ignore: (userId: UserId, pageId: PageId, ignored: boolean) => Promise<void>;
};

export type { Branch, Fault, LinkState, Stage, Verdict };
