import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { PanelScreen } from '../../components/screens/PanelScreen.tsx';
import { openAccountScreen } from '../../lib/view/open-account.ts';
import { openPage } from '../../lib/view/page.ts';

const screen = openAccountScreen('panel', { posts: 25, waiting: 8 });
render(<PanelScreen {...screen} />, openPage());
