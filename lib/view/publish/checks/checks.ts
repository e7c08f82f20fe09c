import type { Draft } from '../../../shared/post/draft.ts';
import { problemWords } from '../../../words/problems.ts';
import { say } from '../../../words/say.ts';
import type { Check, MayPublish, Offers } from '../models.ts';
import type { Around } from './around.ts';
import { checkCount, checkItem, checkPictures, checkShape } from './items.ts';
import { checkDryRun, checkDuplicates, checkQuota, checkReach, checkSignIn } from './meta.ts';
import { checkRights } from './rights.ts';
import { blocks } from './row.ts';
import { isPicture, type Seen } from './seen.ts';
import { checkAlt, checkCaption, checkNames } from './told.ts';
import { checkWhen, plannedOf } from './when.ts';

/** Whether the account can publish at all. */
function checkMay(may: MayPublish, now: number): Check[] {
  if (may.kind === 'yes') return [];
  if (may.kind === 'ask') {
    const act = { kind: 'ask', feature: 'publishing' } as const;
    const fix = { label: say('preflight_allow'), act };
    return [blocks('may', say('preflight_may'), say('preflight_may_detail'), fix)];
  }
  const { title, body } = problemWords(may.problem, now);
  const role = may.pageName !== null && may.problem.reason === 'page-role-lost';
  const fact = role ? say('preflight_role', may.pageName ?? '') : title;
  const signIn = may.problem.code === 'signed-out';
  const fix = signIn ? ({ label: say('preflight_renew'), act: { kind: 'signin' } } as const) : null;
  return [blocks('may', fact, role ? say('preflight_role_detail') : body, fix)];
}

/** Everything that Instagram would say, and what Loupe does about it, a row each. */
export function checksOf(
  draft: Draft,
  of: { seen: Seen[]; offers: Offers; may: MayPublish; around: Around },
): Check[] {
  const { seen, offers, may, around } = of;
  const reading = seen.some(({ known }) => known === null || (!known.facts && !known.unreadable));
  const count = checkCount(draft, seen);
  const still: Check = {
    id: 'reading',
    state: 'running',
    fact: say('preflight_reading'),
    detail: null,
    fix: null,
  };
  // A reminder is posted by the person, in Instagram's own app and by its own rules.
  const meta = draft.remind
    ? []
    : [
        ...checkMay(may, around.now),
        ...checkReach(draft, seen, around),
        ...checkRights(draft, offers, around),
        ...checkQuota(around),
        ...checkSignIn(around, plannedOf(draft.when).at),
      ];
  const dry = may.kind === 'yes' && count.length === 0 && !draft.remind;
  const rows = [
    ...count,
    ...(reading ? [still] : []),
    ...seen.flatMap(checkItem),
    ...checkPictures(seen),
    ...checkShape(draft, seen.filter(isPicture)),
    ...checkAlt(seen, offers),
    ...checkCaption(draft, offers),
    ...checkNames(draft, seen, offers),
    ...checkDuplicates(seen, around),
    ...checkWhen(draft.when, around.now),
    ...meta,
  ];
  return [...rows, ...(dry ? [checkDryRun(around)] : [])];
}

/** Nothing is in the way of sending; what is still being read is. */
export const isClear = (checks: readonly Check[]): boolean =>
  checks.every(({ id, state }) => state !== 'blocks' && !(id === 'reading'));
