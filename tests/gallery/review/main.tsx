import '../doctor/words.ts';
import '../../../components/tokens.css';
import '../../../components/base.css';
import { render } from 'preact';
import { ReviewScreen } from '../../../components/screens/ReviewScreen.tsx';
import { reviewKit } from '../../../lib/shared/access/review-kit.ts';

// ?theme=light|dark
const theme = new URLSearchParams(location.search).get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const actions = { copy: async () => true, save: () => undefined, print: () => print() };
const root = document.getElementById('root');
if (root) render(<ReviewScreen kit={reviewKit()} actions={actions} />, root);
