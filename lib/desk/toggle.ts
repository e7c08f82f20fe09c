import type { Commands } from '../bus/contract.ts';
import type { Driver } from '../publish/driver.ts';
import type { LikeOrder, SwitchOrder } from '../shared/comment/act.ts';
import type { AccountId } from '../shared/ids.ts';
import { accountThatMay, keptComment } from './boundary.ts';
import { callOff, inTurn, isOpen, readActs, take } from './jobs.ts';
import { isRival } from './overtaken.ts';

/** Makes a job of it, or calls the opposite off where that is still held, and gives that one. */
async function turn(
  driver: Driver,
  accountId: AccountId,
  order: LikeOrder | SwitchOrder,
  holds: boolean,
): Promise<string> {
  await driver.ready();
  const acts = await readActs(accountId);
  const against = acts.find((act) => isOpen(act) && isRival(order, act.order));
  if (against && (await callOff(driver, against.row.id))) return against.row.id;
  return take(driver, accountId, order, { acts, holds });
}

/** Likes a comment as the account, or takes that back; it leaves at once. */
export const like = (driver: Driver, asked: Commands['desk.like']['takes']): Promise<string> =>
  inTurn(driver, async () => {
    const { accountId, commentId, liked } = asked;
    await accountThatMay(accountId, ['liking']);
    const { mediaId } = await keptComment(accountId, commentId);
    const name = liked ? 'like' : 'unlike';
    return turn(driver, accountId, { name, mediaId, commentId }, false);
  });

/** Opens or closes the comments of a post. */
export const switchComments = (
  driver: Driver,
  { accountId, mediaId, open }: Commands['desk.switch']['takes'],
): Promise<string> =>
  inTurn(driver, async () => {
    await accountThatMay(accountId, ['comments']);
    const name = open ? 'open-comments' : 'close-comments';
    return turn(driver, accountId, { name, mediaId }, true);
  });
