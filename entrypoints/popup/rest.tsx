import { effect } from '@preact/signals';
import { render } from 'preact';
import { Menu, PopupScreen } from '../../components/screens/PopupScreen.tsx';
import { whenIdle } from '../../lib/view/first-frame.ts';
import type { Actions } from '../../lib/view/models.ts';
import { openAccountScreen } from '../../lib/view/open-account.ts';
import { openLine } from '../../lib/view/queue/open-line.ts';

/** Puts the whole sheet in the place of the first frame, once the store has been read. */
export function start(root: HTMLElement, ready: (actions: Actions) => void): void {
  const screen = openAccountScreen('popup', { posts: 25, waiting: 2 });
  const queue = openLine(screen);
  function Popup() {
    return (
      <PopupScreen
        {...screen}
        parts={{ line: queue.line.value, onPublish: queue.onPublish, onDesk: queue.onDesk }}
      />
    );
  }
  const stop = effect(() => {
    const blank = root.childElementCount === 0;
    if (screen.model.value.kind === 'opening' && !blank) return;
    queueMicrotask(() => {
      stop();
      render(<Popup />, root);
      ready(screen.actions);
      whenIdle(() => void Menu.load());
    });
  });
}
