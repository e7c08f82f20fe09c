import { signal } from '@preact/signals';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeAll, vi } from 'vitest';
import { Broken, NoAccount } from '../../components/parts/Start.tsx';
import { Menu } from '../../components/parts/Switcher.tsx';
import { NoInsights, SignInEnding, Trouble } from '../../components/screens/PanelInsights.tsx';
import { Held, PanelScreen } from '../../components/screens/PanelScreen.tsx';
import { PopupScreen } from '../../components/screens/PopupScreen.tsx';
import type { AccountModel, Actions, ScreenModel } from '../../lib/view/models.ts';
import { account, now, stillActions } from '../gallery/models.ts';
import { panelParts } from '../gallery/queue.tsx';
import { modelOf, type StateName } from '../gallery/states.ts';

// Parts that are read behind the first frame are there by the time somebody presses.
beforeAll(() =>
  Promise.all(
    [Menu, NoAccount, Broken, NoInsights, SignInEnding, Trouble, Held].map((part) => part.load()),
  ),
);
afterEach(cleanup);

/** A screen painted from a model, with all that can be done to it. */
export function paint(
  of: 'popup' | 'panel',
  shown: StateName | ScreenModel | Partial<AccountModel>,
  keys = true,
) {
  const state =
    typeof shown === 'string'
      ? modelOf(shown)
      : {
          model:
            'kind' in shown
              ? shown
              : ({
                  kind: 'account',
                  account: { ...account, ...shown },
                } satisfies ScreenModel),
          online: true,
        };
  const model = signal(state.model);
  const actions = Object.fromEntries(
    Object.entries(stillActions).map(([name, act]) => [name, vi.fn(act as () => unknown)]),
  ) as unknown as { [K in keyof Actions]: ReturnType<typeof vi.fn> };
  const props = {
    model,
    actions: actions as unknown as Actions,
    now: signal(now),
    online: signal(state.online),
    keys,
  };
  const onDesk = vi.fn();
  const view = render(
    of === 'popup' ? (
      <PopupScreen {...props} parts={{ line: null, onPublish: () => undefined, onDesk }} />
    ) : (
      <PanelScreen {...props} parts={panelParts()} />
    ),
  );
  return { ...view, model, actions, onDesk, text: (): string => words(view.container) };
}

/** What a person can read, in one line. */
export function words(root: Element): string {
  const walk = (node: Node): string =>
    node instanceof Element && node.getAttribute('aria-hidden') === 'true'
      ? ''
      : node.nodeType === 3
        ? (node.textContent ?? '')
        : [...node.childNodes].map(walk).join(' ');
  return walk(root)
    .replace(/\s+/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim();
}
