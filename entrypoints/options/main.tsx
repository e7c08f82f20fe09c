import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { OptionsScreen } from '../../components/screens/OptionsScreen.tsx';
import { dressEarly } from '../../lib/view/appearance.ts';
import { openOptionsPage } from '../../lib/view/open-options.ts';

dressEarly(document.documentElement, localStorage);
render(<OptionsScreen {...openOptionsPage()} />, document.getElementById('root')!);
