import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { Problem } from '../../lib/shared/problem.ts';
import { setupSteps, type SetupStep, stepOfReason } from '../../lib/shared/setup-steps.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { ConnectCures } from './ConnectCures.tsx';
import { advancedSettings, basicSettings, dashboard, makePage, requests } from './ConnectLinks.ts';
import css from './ConnectState.module.css';

/** Where a person can be sent from a connect that is over: a step of the set-up, or a way in. */
export type Door = SetupStep | 'token' | 'doors';

type Props = {
  model: OptionsModel;
  actions: Actions;
  problem: Problem;
  now: Instant;
  pasted: boolean;
  /** A self-test stands below, which leads to the step and to the doctor itself. */
  tested: boolean;
  go?: (door: Door) => void;
};

/** Reasons that trying the same again cannot change. */
const elsewhere: readonly Problem['reason'][] = [
  'app-id-missing',
  'app-id-malformed',
  'token-malformed',
  'token-is-app-token',
  'token-is-secret',
  'token-wrong-flavour',
];

/** What a person can do about a failed connect: each cause has its own way out. */
export function ConnectWays({ model, actions, problem, now, pasted, tested, go }: Props) {
  const [busy, setBusy] = useState(false);
  const { connect, settings } = model;
  const { reason } = problem;
  const leave = (door: Door): void => {
    void actions.dismissConnect();
    go?.(door);
  };
  const ask = async (): Promise<void> => {
    setBusy(true);
    await actions.ask(connect.feature, connect.signInId);
    setBusy(false);
  };
  const to = (door: Door, words: string, kind: 'main' | 'quiet' = 'quiet'): ComponentChildren =>
    go && (
      <Button kind={kind} onPress={() => leave(door)}>
        {words}
      </Button>
    );
  const again = (): ComponentChildren => {
    if (elsewhere.includes(reason)) return null;
    if (pasted) return to('token', say('connect_other_token'), 'main');
    const waits = problem.retryAt !== undefined && problem.retryAt > now;
    return (
      <Button kind="main" busy={busy} disabled={waits} onPress={() => void ask()}>
        {againWords(reason)}
      </Button>
    );
  };
  const step = pasted || tested || reason === undefined ? undefined : stepOfReason[reason];
  return (
    <>
      <ConnectCures model={model} actions={actions} problem={problem} />
      {connect.signInId !== null && emptyHanded(reason) && (
        <p class={css.note}>{say('connect_kept')}</p>
      )}
      <div class={css.foot}>
        {again()}
        {reason?.startsWith('app-id-') && to('app-id', say('connect_other_app'), 'main')}
        {reason?.startsWith('token-') && to('token', say('connect_other_token'), 'main')}
        {linksFor(problem, settings.appId).map(([address, words]) => (
          <Button kind="quiet" icon="ext" key={address} onPress={() => actions.openLink(address)}>
            {words}
          </Button>
        ))}
        {step !== undefined &&
          !reason?.startsWith('app-id-') &&
          to(step, say('connect_to_step', String(setupSteps.indexOf(step) + 1)))}
        {connect.signInId !== null && !tested && (
          <Button kind="quiet" onPress={actions.openDoctor}>
            {say('connect_doctor')}
          </Button>
        )}
        {problem.code === 'unexpected' && reason === undefined && (
          <Button kind="quiet" onPress={actions.openOptions}>
            {say('connect_settings_open')}
          </Button>
        )}
        <Button kind="bare" onPress={() => leave('doors')}>
          {closeWords(connect.feature, go !== undefined)}
        </Button>
      </div>
    </>
  );
}

/** Ends after which somebody is known, and no account of theirs. */
const emptyHanded = (reason: Problem['reason']): boolean =>
  reason === 'no-page' || reason === 'no-instagram';

function againWords(reason: Problem['reason']): string {
  switch (reason) {
    case 'no-page':
      return say('connect_again_pages');
    case 'other-person':
    case 'permission-missing':
    case 'permission-declined':
      return say('connect_ask_again');
    default:
      return say('connect_again');
  }
}

function closeWords(feature: OptionsModel['connect']['feature'], hasDoors: boolean): string {
  if (feature !== 'reading' && feature !== 'desk-alone') return say('connect_without');
  return hasDoors ? say('welcome_back') : say('connect_close');
}

/** Pages of Meta's where the cause is mended. */
function linksFor({ reason }: Problem, appId: string | null): [address: string, words: string][] {
  const board: [string, string] = [dashboard(appId), say('welcome_open_dashboard')];
  switch (reason) {
    case 'login-redirect-blocked':
      return [board];
    case 'login-no-role':
      return [board, [requests, say('welcome_open_requests')]];
    case 'login-app-not-ready':
      return [[basicSettings(appId), say('welcome_open_dashboard')]];
    case 'app-secret-required':
      return [[advancedSettings(appId), say('setup_open_advanced')]];
    case 'no-page':
      return [[makePage, say('connect_make_page')]];
    default:
      return [];
  }
}
