import type { OptionsModel, SignInModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { listWords } from './ConnectLists.ts';

type Done = {
  title: string;
  body: string;
  /** Something was added to a sign-in that was there already. */
  more: boolean;
  signIn: SignInModel | null;
  accounts: SignInModel['accounts'];
};

/** The sign-in this connect was about: the one asked for, or the one that holds what was found. */
function signInOf({ connect, signIns }: OptionsModel): SignInModel | null {
  const found = new Set(connect.found);
  return (
    signIns.find(({ userId }) => userId === connect.signInId) ??
    signIns.find(({ accounts }) => accounts.some(({ accountId }) => found.has(accountId))) ??
    null
  );
}

/** A sign-in may have no account yet to name. */
const moreWords = (
  key: 'connect_done_comments_body' | 'connect_done_more_body',
  names: string,
): string => (names === '' ? say('connect_done_more_alone') : say(key, names));

/** What a connect that ended well brought, and for whom. */
export function doneWords(model: OptionsModel): Done {
  const { connect } = model;
  const signIn = signInOf(model);
  const found = new Set(connect.found);
  const reached = model.signIns
    .flatMap((each) => each.accounts)
    .filter(({ accountId }) => found.has(accountId));
  const accounts = reached.length > 0 ? reached : (signIn?.accounts ?? []);
  const names = listWords(accounts.map(({ username }) => `@${username}`));
  const known = { signIn, accounts };
  if (connect.feature === 'comments') {
    const title = say('connect_done_comments_title');
    return { ...known, more: true, title, body: moreWords('connect_done_comments_body', names) };
  }
  if (connect.feature !== 'reading' && connect.feature !== 'desk-alone') {
    const title = say('connect_done_more_title');
    return { ...known, more: true, title, body: moreWords('connect_done_more_body', names) };
  }
  const title =
    names === '' || accounts.length > 2
      ? say('connect_done_title')
      : say('connect_done_named', names);
  return { ...known, more: false, title, body: say('connect_done_body') };
}
