import './words.ts';
import '../../components/tokens.css';
import '../../components/base.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { ComposeTab } from '../../components/publish/ComposeTab.tsx';
import { PanelScreen } from '../../components/screens/PanelScreen.tsx';
import { PopupFirst } from '../../components/screens/PopupFirst.tsx';
import { PopupScreen } from '../../components/screens/PopupScreen.tsx';
import { type Code, type Reason, reasons } from '../../lib/shared/problem.ts';
import type { ScreenModel } from '../../lib/view/models.ts';
import { type ComposerName, composers, stillComposer } from './compose.ts';
import { deskParts } from './desk.tsx';
import { Leaves } from './Leaves.tsx';
import { account, now, stillActions } from './models.ts';
import { StageSheet } from './stage.tsx';
import { KeysSheet, ReplySheet, SavedSheet } from './reply.tsx';
import { panelParts, popupParts } from './queue.tsx';
import { RulesPage } from './rules.tsx';
import { modelOf, type StateName, states } from './states.ts';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('root');
const theme = asked.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
const density = asked.get('density');
if (density) document.documentElement.dataset['density'] = density;
document.documentElement.dir = asked.get('dir') ?? 'ltr';

const bare: Record<string, ScreenModel> = {
  opening: { kind: 'opening' },
  none: { kind: 'no-account' },
  lost: { kind: 'broken', problem: { code: 'unexpected', reason: 'newer-version' } },
};

const screen = asked.get('screen') ?? 'leaves';
const name = asked.get('state') ?? 'data';
const state =
  name in states || screen === 'desk'
    ? modelOf(name in states ? (name as StateName) : 'data')
    : null;
const problem = asked.get('problem');
if (problem && state?.model.kind === 'account') {
  const known = (reasons as readonly string[]).includes(problem);
  state.model.account.problem = known
    ? { code: 'signed-out', reason: problem as Reason }
    : { code: problem as Code };
}
const props = {
  model: signal(state?.model ?? bare[name] ?? (bare['opening'] as ScreenModel)),
  actions: stillActions,
  now: signal(now),
  online: signal(state?.online ?? true),
  keys: true,
};

if (root) {
  if (screen === 'first')
    render(<PopupFirst snapshot={{ v: 1, ...account }} actions={stillActions} now={now} />, root);
  else if (screen === 'compose')
    render(
      <ComposeTab
        composer={composers[name as ComposerName] ?? composers.carousel}
        actions={stillComposer}
        now={now}
        queueCount={4}
        onQueue={() => undefined}
        keys
      />,
      root,
    );
  else if (screen === 'popup') render(<PopupScreen {...props} parts={popupParts} />, root);
  else if (screen === 'panel') render(<PanelScreen {...props} parts={panelParts()} />, root);
  else if (screen === 'queue')
    render(
      <PanelScreen {...props} parts={panelParts('publish', asked.get('rows') ?? 'all')} />,
      root,
    );
  else if (screen === 'desk') render(<PanelScreen {...props} parts={deskParts(name)} />, root);
  else if (screen === 'stage')
    render(<StageSheet state={name} open={asked.get('pins') !== null} />, root);
  else if (screen === 'reply') render(<ReplySheet state={name} />, root);
  else if (screen === 'rules') render(<RulesPage state={name} />, root);
  else if (screen === 'saved') render(<SavedSheet empty={name === 'empty'} />, root);
  else if (screen === 'keys')
    render(
      <KeysSheet tab={name === 'publish' ? name : 'comments'} off={asked.get('off') !== null} />,
      root,
    );
  else render(<Leaves />, root);
}
