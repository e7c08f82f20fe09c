import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, within } from '@testing-library/preact';
import { afterEach, beforeAll, vi } from 'vitest';
import { DoctorScreen } from '../../components/screens/DoctorScreen.tsx';
import type { DoctorActions, DoctorModel } from '../../lib/view/doctor/models.ts';
import type { ConnectRow } from '../../lib/store/rows.ts';
import { cases, stillDoctor } from '../gallery/doctor/cases.ts';
import { now } from '../gallery/doctor/rows.ts';
import { full } from '../gallery/options/models.ts';
import { words } from './help.tsx';

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = (): void => undefined;
      disconnect = (): void => undefined;
    },
  );
});
afterEach(cleanup);

type Spied = { [K in keyof DoctorActions]: ReturnType<typeof vi.fn> };

type Over = { keys?: boolean; at?: string; connect?: Partial<ConnectRow> };

/** The doctor's page as one case paints it, with all that can be done on it. */
export function paint(shown: string | DoctorModel, over: Over = {}) {
  const { keys = true, at = '', connect = { phase: 'idle' } } = over;
  const model = signal(typeof shown === 'string' ? (cases[shown] ?? null) : shown);
  const actions = Object.fromEntries(
    Object.entries(stillDoctor).map(([name, act]) => [name, vi.fn(act as () => unknown)]),
  ) as unknown as Spied;
  const journey = signal({
    ...full,
    connect: { ...full.connect, ...connect },
    settings: { ...full.settings, singleKeys: keys },
  });
  const checking = signal(false);
  const view = render(
    <DoctorScreen
      {...{ model, journey, checking, at }}
      refusal={signal(null)}
      actions={actions as unknown as DoctorActions}
      now={signal(now)}
    />,
  );
  const container = view.container as HTMLElement;
  const region = (name: string | RegExp): HTMLElement =>
    within(container).getByRole('region', { name });
  return {
    ...{ model, actions, checking, container, region },
    text: (): string => words(container),
    fix: (): HTMLElement =>
      container.querySelector<HTMLElement>('[aria-labelledby=doctor-fix]') as HTMLElement,
    press: (name: string | RegExp, inside: HTMLElement = container): void => {
      fireEvent.click(within(inside).getByRole('button', { name }));
    },
  };
}
