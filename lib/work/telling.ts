import { turnstileOf } from '../graph/pace.ts';
import { isQuestion } from '../shared/comment/question.ts';
import type { CommentId } from '../shared/ids.ts';
import { isQuiet, minuteOfDay } from '../shared/quiet.ts';
import { readCommentsByIds } from '../store/read/comments.ts';
import { readSettings } from '../store/read/settings.ts';
import type { AccountRow, CommentRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { logProblem } from './log.ts';
import { keepLeft, type News, readNews } from './news.ts';

/** Shows what is new to the rules first: what they hide is no news. Null where they failed. */
async function hiddenAmong(
  deps: Deps,
  account: AccountRow,
  arrived: CommentRow[],
): Promise<ReadonlySet<CommentId> | null> {
  if (!deps.arrived || arrived.length === 0) return new Set();
  try {
    return await deps.arrived(account, arrived);
  } catch (error) {
    await logProblem(deps, 'rules', error);
    return null;
  }
}

async function tell(deps: Deps, account: AccountRow, news: News): Promise<void> {
  const { id, username } = account;
  const now = deps.clock();
  const rows = await readCommentsByIds(id, [...new Set([...news.fresh, ...news.arrived])]);
  const among = (ids: CommentId[]): CommentRow[] => ids.flatMap((one) => rows.get(one) ?? []);
  const hidden = await hiddenAmong(
    deps,
    account,
    among(news.arrived).filter((row) => !row.hidden),
  );
  // Rules that failed are shown the same once more, by the next look.
  const left = { fresh: [] as CommentId[], arrived: hidden === null ? news.arrived : [] };
  // What was answered or put away meanwhile is told no more.
  const fresh = among(news.fresh).filter((row) => row.waits === 1 && !hidden?.has(row.id));
  const { notifications, quiet } = await readSettings();
  if (notifications !== 'off') {
    if (isQuiet(quiet, minuteOfDay(now))) left.fresh = fresh.map((row) => row.id);
    else {
      const asked = fresh.filter(({ text }) => notifications === 'all' || isQuestion(text));
      const count = asked.length;
      if (count > 0) deps.tell({ kind: 'comments', accountId: id, username, count });
    }
  }
  await keepLeft(id, news, left);
}

/**
 * Tells the person of comments that newly wait, as far as they want to be told and not in their
 * quiet hours: what came in these is told as one number by the first look after them.
 */
export function tellOf(deps: Deps, account: AccountRow): Promise<void> {
  // A look and the work at rest may end at the same moment, and each comment is told of once.
  return turnstileOf(deps.pace, `news ${account.id}`).turn(async () => {
    const news = await readNews(account.id, deps.clock());
    if (news.rows.length > 0) await tell(deps, account, news);
  });
}
