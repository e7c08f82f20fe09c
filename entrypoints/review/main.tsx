import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { ReviewScreen } from '../../components/screens/ReviewScreen.tsx';
import { openPage } from '../../lib/view/page.ts';
import { openReviewPage } from '../../lib/view/review/open-review.ts';

render(<ReviewScreen {...openReviewPage()} />, openPage());
