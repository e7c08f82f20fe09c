import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { ConnectCopy } from '../parts/ConnectCopy.tsx';
import { dashboard, requests } from '../parts/ConnectLinks.ts';
import { ConnectTodo } from '../parts/ConnectTodo.tsx';
import css from './Step.module.css';

type Props = { step: number; model: OptionsModel; actions: Actions };

/** What is to be done at Meta in one step of the set-up, all but the last. */
export function Step({ step, model, actions }: Props) {
  const open = (address: string, words: string) => (
    <div>
      <Button kind="quiet" icon="ext" onPress={() => actions.openLink(address)}>
        {words}
      </Button>
    </div>
  );
  const dashboardButton = open(dashboard(null), say('welcome_open_dashboard'));
  if (step === 1)
    return (
      <ConnectTodo>
        <li>{say('welcome_step1_a')}</li>
        <li>{say('welcome_step1_b')}</li>
        <li>{say('welcome_step1_c')}</li>
      </ConnectTodo>
    );
  if (step === 2)
    return (
      <>
        <ConnectTodo>
          <li>{say('welcome_step2_a')}</li>
          <li>{say('welcome_step2_b')}</li>
          <li>{say('welcome_step2_c')}</li>
        </ConnectTodo>
        {dashboardButton}
      </>
    );
  if (step === 3)
    return (
      <>
        <ConnectTodo>
          <li>{say('welcome_step3_a')}</li>
          <li>{say('welcome_step3_b')}</li>
          <li>
            <span>{say('welcome_step3_c')}</span>
            <ul class={css.codes} role="list">
              {(['instagram_manage_insights', 'instagram_manage_comments'] as const).map((name) => (
                <li key={name}>
                  <code>{name}</code>
                </li>
              ))}
            </ul>
          </li>
        </ConnectTodo>
        {dashboardButton}
      </>
    );
  if (step === 4)
    return (
      <>
        <ConnectTodo>
          <li>{say('welcome_step4_a')}</li>
          <li>
            <span>{say('welcome_step4_b')}</span>
            <ConnectCopy
              label={say('connect_redirect')}
              value={model.redirectUri}
              copy={actions.copy}
            />
          </li>
          <li>
            <span>{say('welcome_step4_c')}</span>
            <dl class={css.switches}>
              <dt>{say('welcome_step4_on')}</dt>
              <dd>{say('welcome_step4_on_list')}</dd>
              <dt>{say('welcome_step4_off')}</dt>
              <dd>{say('welcome_step4_off_list')}</dd>
            </dl>
          </li>
        </ConnectTodo>
        {dashboardButton}
      </>
    );
  return (
    <>
      <ConnectTodo>
        <li>{say('welcome_step5_a')}</li>
        <li>{say('welcome_step5_b')}</li>
        <li>{say('welcome_step5_c')}</li>
      </ConnectTodo>
      {dashboardButton}
      {open(requests, say('welcome_open_requests'))}
    </>
  );
}
