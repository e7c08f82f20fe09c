import type { SetupStep } from '../../lib/shared/setup-steps.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { ConnectCopy } from '../parts/ConnectCopy.tsx';
import {
  advancedSettings,
  appRoles,
  basicSettings,
  createApp,
  editProfile,
  loginSettings,
  makePage,
  requests,
} from '../parts/ConnectLinks.ts';
import { ConnectTodo } from '../parts/ConnectTodo.tsx';
import css from './StepTodo.module.css';

type Props = { step: SetupStep; model: OptionsModel; actions: Actions };

/** What is to be done elsewhere in one step, with the pages where it is done. */
export function StepTodo({ step, model, actions }: Props) {
  const { appId } = model.settings;
  const links = (...pages: [address: string, words: string][]) => (
    <div class={css.links}>
      {pages.map(([address, words]) => (
        <Button kind="quiet" icon="ext" key={address} onPress={() => actions.openLink(address)}>
          {words}
        </Button>
      ))}
    </div>
  );
  switch (step) {
    case 'accounts':
      return (
        <>
          <ConnectTodo>
            <li>{say('setup_accounts_a')}</li>
            <li>{say('setup_accounts_b')}</li>
            <li>{say('setup_accounts_c')}</li>
          </ConnectTodo>
          <section class={css.wrong}>
            <h3>{say('setup_accounts_wrong')}</h3>
            <ul>
              <li>{say('setup_accounts_wrong_a')}</li>
              <li>{say('setup_accounts_wrong_b')}</li>
            </ul>
          </section>
          {links([editProfile, say('setup_open_profile')], [makePage, say('setup_open_page')])}
        </>
      );
    case 'app':
      return (
        <>
          <ConnectTodo>
            <li>{say('setup_app_a')}</li>
            <li>{say('setup_app_b')}</li>
            <li>{say('setup_app_c')}</li>
            <li>
              <span>{say('setup_app_d')}</span>
              <Codes names={['instagram_manage_insights', 'instagram_manage_comments']} />
            </li>
          </ConnectTodo>
          {links([createApp, say('setup_open_create')])}
        </>
      );
    case 'app-id':
      return (
        <>
          <ConnectTodo>
            <li>{say('setup_app_id_a')}</li>
            <li>{say('setup_app_id_b')}</li>
          </ConnectTodo>
          {links([basicSettings(appId), say('setup_open_basic')])}
        </>
      );
    case 'address':
      return (
        <>
          <ConnectTodo>
            <li>
              <span>{say('setup_address_a')}</span>
              <ConnectCopy
                label={say('connect_redirect')}
                value={model.redirectUri}
                copy={actions.copy}
              />
            </li>
            <li>{say('setup_address_b')}</li>
            <li>
              <span>{say('setup_address_c')}</span>
              <dl class={css.switches}>
                <dt>{say('setup_address_on')}</dt>
                <dd>{say('setup_address_on_list')}</dd>
                <dt>{say('setup_address_off')}</dt>
                <dd>{say('setup_address_off_list')}</dd>
              </dl>
            </li>
          </ConnectTodo>
          {links([loginSettings(appId), say('setup_open_login')])}
        </>
      );
    case 'secret':
      return (
        <>
          <ConnectTodo>
            <li>{say('setup_secret_a')}</li>
            <li>{say('setup_secret_b')}</li>
          </ConnectTodo>
          {links([advancedSettings(appId), say('setup_open_advanced')])}
        </>
      );
    case 'people':
      return (
        <>
          <ConnectTodo>
            <li>{say('setup_people_a')}</li>
            <li>{say('setup_people_b')}</li>
          </ConnectTodo>
          {links(
            [appRoles(appId), say('setup_open_roles')],
            [requests, say('welcome_open_requests')],
          )}
        </>
      );
    case 'connect':
      return null;
  }
}

function Codes({ names }: { names: readonly string[] }) {
  return (
    <ul class={css.codes} role="list">
      {names.map((name) => (
        <li key={name}>
          <code>{name}</code>
        </li>
      ))}
    </ul>
  );
}
