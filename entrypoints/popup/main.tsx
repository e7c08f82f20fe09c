import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { PopupScreen } from '../../components/screens/PopupScreen.tsx';
import { dressEarly } from '../../lib/view/appearance.ts';
import { openFirstFrame } from '../../lib/view/first-frame.ts';

dressEarly(document.documentElement, localStorage);
const screen = openFirstFrame(async () => {
  const { openAccountScreen } = await import('../../lib/view/open-account.ts');
  return openAccountScreen('popup', { posts: 25, waiting: 2 });
});
render(<PopupScreen {...screen} />, document.getElementById('root')!);
