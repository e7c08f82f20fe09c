import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { OptionsScreen } from '../../components/screens/OptionsScreen.tsx';
import { openOptionsPage } from '../../lib/view/open-options.ts';
import { openPage } from '../../lib/view/page.ts';

render(<OptionsScreen {...openOptionsPage()} />, openPage());
