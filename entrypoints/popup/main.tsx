import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { PopupScreen } from '../../components/screens/PopupScreen.tsx';
import { dressEarly } from '../../lib/view/appearance.ts';
import { openAccountScreen } from '../../lib/view/open-account.ts';

dressEarly(document.documentElement, localStorage);
const screen = openAccountScreen('popup', { posts: 25, waiting: 2 });
render(<PopupScreen {...screen} keys={screen.keys.value} />, document.getElementById('root')!);
