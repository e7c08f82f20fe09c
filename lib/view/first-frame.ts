import type { Actions } from './models.ts';

type Early = Pick<Actions, 'lookNow' | 'openPanel' | 'openDoctor' | 'openWelcome' | 'leaveSample'>;

/** Runs after the frame that is being prepared, or at once where no frame is ever shown. */
export function afterPaint(run: () => void): void {
  if (document.visibilityState === 'hidden') return run();
  requestAnimationFrame(() => setTimeout(run));
}

/** Runs when the page has nothing better to do, or a little later. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 5_000 });
  else setTimeout(run, 500);
}

/**
 * What can be pressed before the code behind it is there: a press is kept and done as soon as it
 * is. The wait is a few frames long.
 */
export function earlyActions(): { actions: Early; then: (real: Actions) => void } {
  const pressed = new Set<keyof Early>();
  const keep = (name: keyof Early) => () => {
    pressed.add(name);
    return Promise.resolve();
  };
  return {
    actions: {
      lookNow: keep('lookNow'),
      openPanel: () => void pressed.add('openPanel'),
      openDoctor: () => void pressed.add('openDoctor'),
      openWelcome: () => void pressed.add('openWelcome'),
      leaveSample: keep('leaveSample'),
    },
    then(real) {
      for (const name of pressed) void real[name]();
    },
  };
}
