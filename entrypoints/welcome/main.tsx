import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { WelcomeScreen } from '../../components/screens/WelcomeScreen.tsx';
import { openPage } from '../../lib/view/page.ts';
import { openWelcomePage } from '../../lib/view/welcome/open-welcome.ts';

const { model, actions, guide, now } = openWelcomePage();
render(<WelcomeScreen model={model} actions={actions} guide={guide} now={now} />, openPage());
