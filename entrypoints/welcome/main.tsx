import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { WelcomeScreen } from '../../components/screens/WelcomeScreen.tsx';
import { openOptionsPage } from '../../lib/view/open-options.ts';
import { openPage } from '../../lib/view/page.ts';

const { model, actions, now } = openOptionsPage();
render(<WelcomeScreen model={model} actions={actions} now={now} />, openPage());
