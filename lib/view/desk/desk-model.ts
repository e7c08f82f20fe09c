import { isGranted } from '../../shared/access/granted.ts';
import { mayOnPage } from '../../shared/tasks.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import type { AccountRow, SignInRow } from '../../store/rows.ts';
import type { AccountModel } from '../models.ts';
import type { OpenedList } from './list/opened.ts';
import type { ActModel, DeskList, DeskModel, Filter, SavedReply } from './models.ts';

/** What the list shows before anybody has asked for something else. */
export const firstFilter: Filter = {
  shelf: 'waiting',
  questions: false,
  links: false,
  mediaId: null,
  person: null,
  tongue: null,
  text: '',
  sort: 'oldest',
};

type Parts = {
  kept: { account: AccountRow; signIn: SignInRow | null; desk: DeskRow | null } | null;
  account: AccountModel | null;
  filter: Filter;
  list: DeskList;
  opened: Pick<OpenedList, 'fresh' | 'tongues' | 'busy' | 'hits' | 'people' | 'posts'>;
  needs: ActModel[];
  saved: SavedReply[];
  back: DeskModel['back'];
  refused: string | null;
  online: boolean;
};

const nothing = { waiting: 0, hidden: 0, snoozed: 0, kept: 0 };

function stateOf({ kept, account }: Parts): DeskModel['state'] {
  const may = isGranted(kept?.signIn ?? null, 'instagram_manage_comments');
  // What was kept while it was allowed stays readable.
  if (!may && !kept?.desk?.kept) return { kind: 'offer', problem: account?.problem ?? null };
  if (kept && !kept.desk?.kept && !mayOnPage(kept.account.tasks, 'comments'))
    return { kind: 'no-task', pageName: kept.account.pageName };
  if (!kept?.desk) return { kind: 'reading' };
  const whole = account?.waiting.kind === 'count' ? account.waiting.whole : true;
  return { kind: 'ready', whole, withdrawn: !may };
}

/** The desk as its screen shows it; null until its account has been read. */
export function deskModel(parts: Parts): DeskModel | null {
  const { kept, account, opened, ...rest } = parts;
  if (!kept) return null;
  const { waiting, hidden, snoozed, kept: all } = kept.desk ?? nothing;
  return {
    state: stateOf(parts),
    filter: rest.filter,
    counts: { waiting, hidden, snoozed, kept: kept.desk ? all : 0 },
    list: rest.list,
    fresh: opened.fresh.value,
    tongues: opened.tongues.value,
    busy: opened.busy.value,
    hits: opened.hits.value,
    people: opened.people.value,
    posts: opened.posts.value,
    needs: rest.needs,
    username: kept.account.username,
    face: account?.head.face ?? kept.account.pictureUrl,
    colour: kept.account.colour,
    saved: rest.saved,
    back: rest.back,
    refused: rest.refused,
    online: rest.online,
  };
}
