import type { CommentId, Instant } from '../../../shared/ids.ts';
import type { Fate } from '../../../shared/moderation/fate.ts';
import type { Rule, RuleTest } from '../../../shared/moderation/rule.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { AuditRow } from '../../../store/desk-rows.ts';
import type { Settings } from '../../../store/rows.ts';
import type { Several } from '../models.ts';

export type RuleModel = Rule & {
  /** What was tried is what stands there now: it may be armed. */
  fits: boolean;
  /** How many comments it keeps hidden. */
  hiding: number;
};

export type AuditModel = AuditRow & {
  /** Whether one press shows the comment again. */
  undoable: boolean;
};

/** One comment that a rule would have hidden, and what the person did with it. */
export type TrialHit = {
  id: CommentId;
  username: string | null;
  text: string;
  at: Instant;
  fate: Fate;
};

/** A dry run: under way, or what it showed. */
export type TrialModel = {
  ruleId: string;
  /** Comments read or looked at, of so many; 0 while nobody knows. */
  seen: number;
  of: number;
  found: null | {
    looked: number;
    agreed: number;
    against: number;
    /** All hits, and of them the newest. */
    count: number;
    hits: TrialHit[];
    /** What is learnt from is too little: so many were hidden and kept. */
    tooFew: { hidden: number; kept: number } | null;
  };
  problem: Problem | null;
};

export type RulesModel = {
  rules: RuleModel[];
  /** What rules did, the newest first, and whether there is more. */
  audits: AuditModel[];
  more: boolean;
  trial: TrialModel | null;
  /** How often Loupe looks by itself; null where that is switched off. */
  every: Settings['lookMinutes'] | null;
};

/** A rule as it is written: with an id once it was kept. */
export type RuleDraft = { id: string | null; name: string; tests: RuleTest[]; except: string[] };

export type RulesActions = {
  /** Keeps a rule and gives its id, or why it was not kept. */
  keep: (draft: RuleDraft) => Promise<{ id: string } | { problem: Problem }>;
  /** Runs a kept rule over the kept comments, and hides nothing. */
  attempt: (ruleId: string) => Promise<void>;
  /** Ends a dry run, or puts away what it showed. */
  endTrial: () => void;
  arm: (ruleId: string, armed: boolean) => Promise<Problem | null>;
  drop: (ruleId: string) => Promise<Problem | null>;
  /** Shows again what a rule hid: one of it, or all. */
  undo: (ruleId: string, auditId: string | null) => Promise<Several>;
  showMore: () => void;
};
