import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { WelcomeScreen } from '../../components/screens/WelcomeScreen.tsx';
import { dressEarly } from '../../lib/view/appearance.ts';
import { openOptionsPage } from '../../lib/view/open-options.ts';

dressEarly(document.documentElement, localStorage);
render(<WelcomeScreen {...openOptionsPage()} />, document.getElementById('root')!);
