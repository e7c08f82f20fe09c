import type { ComponentChildren } from 'preact';
import type { Problem } from '../../lib/shared/problem.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { ConnectCopy } from './ConnectCopy.tsx';
import { moreWords } from './ConnectLists.ts';
import { permissionWords } from './ConnectPermissions.tsx';
import { ConnectTodo } from './ConnectTodo.tsx';
import css from './ConnectState.module.css';

type Props = { model: OptionsModel; actions: Actions; problem: Problem };

/** What is to be done about a failed connect, before trying again makes sense. */
export function ConnectCures({ model, actions, problem }: Props): ComponentChildren {
  const note = (words: string) => <p class={css.body}>{words}</p>;
  const list = (...items: ComponentChildren[]) => (
    <ConnectTodo>
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ConnectTodo>
  );
  switch (problem.reason) {
    case 'login-busy':
      return note(say('connect_way_busy'));
    case 'login-redirect-blocked':
      return list(
        <>
          <span>{say('connect_way_redirect_a')}</span>
          <ConnectCopy
            label={say('connect_redirect')}
            value={model.redirectUri}
            copy={actions.copy}
          />
        </>,
        say('connect_way_redirect_b'),
        say('connect_way_redirect_c'),
      );
    case 'login-no-role':
      return list(say('connect_way_role_a'), say('connect_way_role_b'), say('connect_way_role_c'));
    case 'login-app-not-ready':
      return list(say('connect_way_ready_a'), say('connect_way_ready_b'));
    case 'login-unreachable':
    case 'login-refused':
      return note(say('connect_way_unreachable'));
    case 'no-page':
      return list(say('connect_way_page_a'), say('connect_way_page_b'));
    case 'no-instagram':
      return (
        <>
          <Without names={model.connect.pagesWithout} />
          {list(
            say('connect_way_instagram_a'),
            say('connect_way_instagram_b'),
            say('connect_way_instagram_c'),
          )}
        </>
      );
    case 'other-person':
      return note(say('connect_way_person'));
    case 'permission-missing':
    case 'permission-declined':
      return problem.permission === undefined
        ? null
        : note(say('connect_way_permission', permissionWords(problem.permission)));
    default:
      return null;
  }
}

/** So many Pages are named; of more, their number. */
const most = 8;

/** Pages that were found and have no Instagram account. */
function Without({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div class={css.pages}>
      <h3 class={css.small}>{say('connect_way_instagram_pages')}</h3>
      <ul role="list">
        {names.slice(0, most).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {names.length > most && <li>{moreWords(names.length - most)}</li>}
      </ul>
    </div>
  );
}
