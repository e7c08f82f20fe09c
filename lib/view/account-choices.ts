import { isGranted } from '../shared/access/granted.ts';
import { mayOnPage } from '../shared/tasks.ts';
import type { CheckupRow } from '../store/checkup-row.ts';
import type { DeskRow } from '../store/desk-rows.ts';
import type { AccountRow, SignInRow, WindowRow } from '../store/rows.ts';
import { changeOf } from './change.ts';
import type { AccountChoice, UnlinkedPage } from './models.ts';

/** What is read of each account where there are several. */
export type ChoiceRows = {
  row: AccountRow;
  signIn: SignInRow | null;
  desk: DeskRow | null;
  /** The newest kept week of views with the week before, and of followers. */
  views: [WindowRow | null, WindowRow | null];
  followers: WindowRow | null;
};

function viewsOf([now, before]: ChoiceRows['views']): AccountChoice['views'] {
  if (now?.value.kind !== 'count') return null;
  const was = before?.value ?? ({ kind: 'not-yet' } as const);
  // Without earlier weeks nothing is known of what is usual: the change is told without colour.
  return { value: now.value.value, change: changeOf(now.value, was, null) };
}

/** All accounts in the person's order. */
export const choicesOf = (
  accounts: readonly ChoiceRows[],
  openId: string,
  pictures: ReadonlyMap<string, string>,
): AccountChoice[] =>
  accounts.map(({ row, signIn, desk, views, followers }) => ({
    accountId: row.id,
    username: row.username,
    face: pictures.get(row.id) ?? row.pictureUrl,
    colour: row.colour,
    waiting: isGranted(signIn, 'instagram_manage_comments') ? (desk?.waiting ?? null) : null,
    followers: followers?.value.kind === 'count' ? followers.value.value : null,
    views: viewsOf(views),
    publishes: isGranted(signIn, 'instagram_content_publish') && mayOnPage(row.tasks, 'publishing'),
    open: row.id === openId,
    signedOut: !signIn || signIn.ended !== null,
    sample: row.sample,
  }));

/** Pages that the last checks found without an account, but for those the person waved away. */
export const unlinkedOf = (checkups: readonly CheckupRow[]): UnlinkedPage[] =>
  checkups
    .flatMap(({ facts }) => facts?.pages ?? [])
    .filter(({ account, ignored, problem }) => account === null && !ignored && problem === null)
    .map(({ id, name }) => ({ pageId: id, name: name ?? id }));
