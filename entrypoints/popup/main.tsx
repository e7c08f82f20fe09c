import '../../components/tokens.css';
import '../../components/base.css';
import { render } from 'preact';
import { PopupFirst } from '../../components/screens/PopupFirst.tsx';
import { afterPaint, earlyActions } from '../../lib/view/first-frame.ts';
import { openPage } from '../../lib/view/page.ts';
import { readSnapshot } from '../../lib/view/snapshot.ts';

const root = openPage();
const early = earlyActions();
const openRest = (): void => {
  void import('./rest.tsx').then(({ start }) => start(root, early.then));
};
const snapshot = readSnapshot(localStorage);
if (snapshot) {
  render(<PopupFirst snapshot={snapshot} actions={early.actions} now={Date.now()} />, root);
  afterPaint(openRest);
} else {
  openRest();
}
