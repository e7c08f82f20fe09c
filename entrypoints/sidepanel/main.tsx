import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { PanelScreen } from '../../components/screens/PanelScreen.tsx';
import { dressEarly } from '../../lib/view/appearance.ts';
import { openAccountScreen } from '../../lib/view/open-account.ts';

dressEarly(document.documentElement, localStorage);
const screen = openAccountScreen('panel', { posts: 25, waiting: 8 });
render(<PanelScreen {...screen} keys={screen.keys.value} />, document.getElementById('root')!);
