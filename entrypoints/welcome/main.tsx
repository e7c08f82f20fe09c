import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { WelcomeScreen } from '../../components/screens/WelcomeScreen.tsx';
import { dressEarly } from '../../lib/view/appearance.ts';
import { openOptionsPage } from '../../lib/view/open-options.ts';

dressEarly(document.documentElement, localStorage);
const { model, actions, now } = openOptionsPage();
render(
  <WelcomeScreen model={model} actions={actions} now={now} />,
  document.getElementById('root')!,
);
