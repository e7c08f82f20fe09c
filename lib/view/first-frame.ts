import { signal } from '@preact/signals';
import type { AccountModel, Actions, ScreenModel } from './models.ts';
import type { AccountScreen } from './open-account.ts';
import { openClock, openOnline } from './clock.ts';
import { readSnapshot } from './snapshot.ts';

/** After the frame that is being prepared, or at once where no frame is ever shown. */
function afterPaint(run: () => void): void {
  if (document.visibilityState === 'hidden') return run();
  requestAnimationFrame(() => setTimeout(run));
}

/** Actions that wait for the real ones; once those are there, they are called at once. */
function lateActions(loading: Promise<Actions>): { actions: Actions; ready: (a: Actions) => void } {
  let real: Actions | null = null;
  const get = (_: unknown, name: keyof Actions) => {
    return (...args: unknown[]): unknown => {
      const call = (all: Actions): unknown => (all[name] as (...a: unknown[]) => unknown)(...args);
      // Opening the panel must not wait: the browser wants it straight from the click.
      return real ? call(real) : loading.then(call);
    };
  };
  return {
    actions: new Proxy({} as Actions, { get: get as ProxyHandler<Actions>['get'] & object }),
    ready(all) {
      real = all;
    },
  };
}

/**
 * Gives a screen its first frame from the snapshot alone and loads the rest behind it. With no
 * snapshot to show, the rest is loaded at once.
 */
export function openFirstFrame(load: () => Promise<AccountScreen>): AccountScreen {
  const snapshot: AccountModel | null = readSnapshot(localStorage);
  const model = signal<ScreenModel>(
    snapshot ? { kind: 'account', account: snapshot, snapshot: true } : { kind: 'opening' },
  );
  const keys = signal(false);
  let started: (screen: AccountScreen) => void = () => undefined;
  const loading = new Promise<AccountScreen>((resolve) => {
    started = resolve;
  });
  const { actions, ready } = lateActions(loading.then((screen) => screen.actions));
  const start = (): void => {
    void load().then((screen) => {
      ready(screen.actions);
      screen.model.subscribe((next) => {
        // The snapshot stays until there is something better than a blank sheet.
        if (next.kind !== 'opening') model.value = next;
      });
      screen.keys.subscribe((on) => {
        keys.value = on;
      });
      started(screen);
    });
  };
  if (snapshot) afterPaint(start);
  else start();
  return { model, actions, now: openClock(), online: openOnline(), keys };
}
