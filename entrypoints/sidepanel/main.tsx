import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { PanelScreen } from '../../components/screens/PanelScreen.tsx';
import { dressEarly } from '../../lib/view/appearance.ts';
import { openFirstFrame } from '../../lib/view/first-frame.ts';

dressEarly(document.documentElement, localStorage);
const screen = openFirstFrame(async () => {
  const { openAccountScreen } = await import('../../lib/view/open-account.ts');
  return openAccountScreen('panel', { posts: 25, waiting: 8 });
});
render(<PanelScreen {...screen} />, document.getElementById('root')!);
