import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Problem } from '../../lib/shared/problem.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { ConnectCopy } from './ConnectCopy.tsx';
import { basicSettings, dashboard, makePage, requests } from './ConnectLinks.ts';
import { permissionWords } from './ConnectPermissions.tsx';
import { ConnectTodo } from './ConnectTodo.tsx';
import css from './ConnectState.module.css';

/** Where a person can be sent from a failed connect. */
export type Door = 'app-id' | 'token' | 'doors';

type Props = {
  model: OptionsModel;
  actions: Actions;
  problem: Problem;
  now: Instant;
  pasted: boolean;
  go?: (door: Door) => void;
};

/** What a person can do about a failed connect: each cause has its own way out. */
export function ConnectWays({ model, actions, problem, now, pasted, go }: Props) {
  const [busy, setBusy] = useState(false);
  const { connect, settings } = model;
  const leave = (door: Door): void => {
    void actions.dismissConnect();
    go?.(door);
  };
  const ask = async (): Promise<void> => {
    setBusy(true);
    await actions.ask(connect.feature, connect.signInId);
    setBusy(false);
  };
  const again = (words: string): ComponentChildren => {
    const waits = problem.retryAt !== undefined && problem.retryAt > now;
    if (!pasted)
      return (
        <Button kind="main" busy={busy} disabled={waits} onPress={() => void ask()}>
          {words}
        </Button>
      );
    return go ? (
      <Button kind="main" onPress={() => leave('token')}>
        {say('connect_other_token')}
      </Button>
    ) : null;
  };
  const link = (address: string, words: string): ComponentChildren => (
    <Button kind="quiet" icon="ext" onPress={() => actions.openLink(address)}>
      {words}
    </Button>
  );
  const to = (door: Door, words: string, kind: 'main' | 'quiet' = 'quiet'): ComponentChildren =>
    go ? (
      <Button kind={kind} onPress={() => leave(door)}>
        {words}
      </Button>
    ) : null;
  const close = (
    <Button kind="bare" onPress={() => leave('doors')}>
      {connect.feature !== 'reading'
        ? say('connect_without')
        : go
          ? say('welcome_back')
          : say('connect_close')}
    </Button>
  );
  const ways = (about: ComponentChildren, ...doors: ComponentChildren[]) => (
    <>
      {about}
      <div class={css.foot}>
        {doors}
        {close}
      </div>
    </>
  );
  const note = (words: string) => <p class={css.body}>{words}</p>;

  switch (problem.reason) {
    case 'login-busy':
      return ways(note(say('connect_way_busy')), again(say('connect_again')));
    case 'login-redirect-blocked':
      return ways(
        <ConnectTodo>
          <li>
            <span>{say('connect_way_redirect_a')}</span>
            <ConnectCopy
              label={say('connect_redirect')}
              value={model.redirectUri}
              copy={actions.copy}
            />
          </li>
          <li>{say('connect_way_redirect_b')}</li>
          <li>{say('connect_way_redirect_c')}</li>
        </ConnectTodo>,
        again(say('connect_again')),
        link(dashboard(settings.appId), say('welcome_open_dashboard')),
      );
    case 'login-no-role':
      return ways(
        <ConnectTodo>
          <li>{say('connect_way_role_a')}</li>
          <li>{say('connect_way_role_b')}</li>
          <li>{say('connect_way_role_c')}</li>
        </ConnectTodo>,
        again(say('connect_again')),
        link(dashboard(settings.appId), say('welcome_open_dashboard')),
        link(requests, say('welcome_open_requests')),
      );
    case 'login-app-not-ready':
      return ways(
        <ConnectTodo>
          <li>{say('connect_way_ready_a')}</li>
          <li>{say('connect_way_ready_b')}</li>
        </ConnectTodo>,
        again(say('connect_again')),
        link(basicSettings(settings.appId), say('welcome_open_dashboard')),
      );
    case 'login-unreachable':
    case 'login-refused':
      return ways(
        note(say('connect_way_unreachable')),
        again(say('connect_again')),
        pasted ? null : to('app-id', say('connect_other_app')),
      );
    case 'app-id-missing':
    case 'app-id-malformed':
      return ways(null, to('app-id', say('connect_other_app'), 'main'));
    case 'token-malformed':
    case 'token-is-app-token':
    case 'token-is-secret':
    case 'token-wrong-flavour':
      return ways(null, to('token', say('connect_other_token'), 'main'));
    case 'no-page':
      return ways(
        <ConnectTodo>
          <li>{say('connect_way_page_a')}</li>
          <li>{say('connect_way_page_b')}</li>
        </ConnectTodo>,
        again(say('connect_again_pages')),
        link(makePage, say('connect_make_page')),
      );
    case 'no-instagram':
      return ways(
        <>
          {connect.pagesWithout.length > 0 && (
            <div class={css.pages}>
              <h3 class={css.small}>{say('connect_way_instagram_pages')}</h3>
              <ul role="list">
                {connect.pagesWithout.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </div>
          )}
          <ConnectTodo>
            <li>{say('connect_way_instagram_a')}</li>
            <li>{say('connect_way_instagram_b')}</li>
            <li>{say('connect_way_instagram_c')}</li>
          </ConnectTodo>
        </>,
        again(say('connect_again')),
      );
    case 'other-person':
      return ways(note(say('connect_way_person')), again(say('connect_ask_again')));
    case 'permission-missing':
    case 'permission-declined':
      return ways(
        problem.permission === undefined
          ? null
          : note(say('connect_way_permission', permissionWords(problem.permission))),
        again(say('connect_ask_again')),
      );
    default:
      return ways(
        null,
        again(say('connect_again')),
        problem.code === 'unexpected' ? (
          <Button kind="quiet" onPress={actions.openOptions}>
            {say('connect_settings_open')}
          </Button>
        ) : null,
      );
  }
}
