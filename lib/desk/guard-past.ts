import type { AccountId, CommentId } from '../shared/ids.ts';
import type { RuleTest } from '../shared/moderation/rule.ts';
import { readPersonSince } from '../store/read/comments.ts';
import { readCommentsSince } from '../store/read/history.ts';
import type { CommentRow } from '../store/rows.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How far back a rule's tests look: at one person's comments, at everybody's, at whether any. */
function reachOf(tests: readonly RuleTest[]): { person: number; all: number; ever: boolean } {
  const reach = { person: 0, all: 0, ever: false };
  for (const test of tests) {
    if (test.kind === 'flood') reach.person = Math.max(reach.person, test.minutes * minute);
    if (test.kind === 'repeat') reach.all = Math.max(reach.all, test.hours * hour);
    if (test.kind === 'new-commenter') reach.ever = true;
  }
  return reach;
}

/** What was kept before comments that came, as far as the tests of armed rules ask for it. */
export async function pastOf(
  accountId: AccountId,
  tests: readonly RuleTest[],
  arrived: readonly CommentRow[],
): Promise<CommentRow[]> {
  const { person, all, ever } = reachOf(tests);
  const first = arrived.reduce((at, { timestamp }) => Math.min(at, timestamp), Infinity);
  const past = new Map<CommentId, CommentRow>();
  const take = (rows: CommentRow[]): void => rows.forEach((row) => past.set(row.id, row));
  if (all > 0) take(await readCommentsSince(accountId, first - all));
  const people = new Set(arrived.flatMap(({ username }) => username ?? []));
  for (const name of people) {
    if (person > 0) take(await readPersonSince(accountId, name, first - person));
    // The oldest comment of somebody tells whether there was one before.
    if (ever) take(await readPersonSince(accountId, name, -Infinity, 1));
  }
  return [...past.values()];
}
