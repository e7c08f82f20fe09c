import { fireEvent, render } from '@testing-library/preact';
import { vi } from 'vitest';
import { DeskTab } from '../../components/desk/DeskTab.tsx';
import type { DeskActions, DeskModel, Thread } from '../../lib/view/desk/models.ts';
import { desk, type Group, groups, readsOf, stillDesk } from '../gallery/desk-models.ts';
import { now } from '../gallery/models.ts';
import { words } from './help.tsx';

type Options = { all?: Group[]; threads?: Thread[]; keys?: boolean };

/** The desk, painted, with all that can be done to it. */
export function paintDesk(part: Partial<DeskModel> = {}, options: Options = {}) {
  const { all = groups, threads = [], keys = true } = options;
  const actions = Object.fromEntries(
    Object.entries(stillDesk).map(([name, act]) => [name, vi.fn(act as () => unknown)]),
  ) as unknown as { [K in keyof DeskActions]: ReturnType<typeof vi.fn> };
  const tab = (shown: Partial<DeskModel>, of: Group[]) => (
    <DeskTab
      model={desk(shown, of)}
      reads={readsOf(of, threads)}
      actions={actions as unknown as DeskActions}
      now={now}
      keys={keys}
    />
  );
  const view = render(tab(part, all));
  return {
    ...view,
    actions,
    text: (): string => words(view.container),
    /** Paints another model in the same place. */
    again: (shown: Partial<DeskModel>, of: Group[] = all): void => view.rerender(tab(shown, of)),
  };
}

export const press = (key: string, init: KeyboardEventInit = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
};

export const row = (id: string): HTMLElement => {
  const found = document.getElementById(`line-${id}`);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
