import './words.ts';
import '../../../components/tokens.css';
import '../../../components/base.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsScreen } from '../../../components/screens/OptionsScreen.tsx';
import { WelcomeScreen } from '../../../components/screens/WelcomeScreen.tsx';
import { reasons, type Reason } from '../../../lib/shared/problem.ts';
import type { Actions } from '../../../lib/view/models.ts';
import { setupSteps } from '../../../lib/shared/setup-steps.ts';
import type { Ending } from '../../../lib/view/welcome/models.ts';
import { atStep, guideAt, tested } from './guide.ts';
import { cases, failed, now, still, stillData } from './models.ts';

// ?screen=welcome|options &case=NAME or a reason &theme=light|dark &density=compact
// and for the welcome page: &step=NAME or token &ending=asks or a reason &test=fine|unlinked
const query = new URLSearchParams(location.search);
const name = query.get('case') ?? 'empty';
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
const density = query.get('density');
if (density) document.documentElement.dataset.density = density;

const model = signal(
  reasons.includes(name as Reason) ? failed(name as Reason) : (cases[name] ?? null),
);
const actions: Actions = {
  ...still,
  change: async (patch) => {
    if (model.value)
      model.value = { ...model.value, settings: { ...model.value.settings, ...patch } };
  },
  disconnect: async (userId) => {
    if (model.value)
      model.value = {
        ...model.value,
        signIns: model.value.signIns.filter((each) => each.userId !== userId),
      };
    return { revoked: query.get('revoked') !== 'no' };
  },
};
const step = setupSteps.find((one) => one === query.get('step'));
const ending = query.get('ending') as Ending | null;
const unlinked = {
  broken: 'account-unlinked',
  cure: 'link-account',
  page: 'Tideline Surf',
  account: null,
  permission: null,
} as const;
const test = query.get('test');
const guide = guideAt(
  step ? atStep(step) : { at: query.get('step') === 'token' ? 'token' : 'doors' },
  ending
    ? {
        state: 'told',
        ids: { appId: model.value?.settings.appId ?? '', configId: null },
        ending,
      }
    : { state: 'none' },
  test === null
    ? { kind: 'none' }
    : tested(test === 'fine' ? {} : { accounts: { state: 'broken', findings: [unlinked] } }),
);
const root = document.getElementById('root');
const clock = signal(now);
if (root)
  render(
    query.get('screen') === 'options' ? (
      <OptionsScreen model={model} actions={actions} data={stillData} now={clock} version="0.1.0" />
    ) : (
      <WelcomeScreen model={model} actions={actions} guide={guide} now={clock} />
    ),
    root,
  );
