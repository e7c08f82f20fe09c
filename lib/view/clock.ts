import { signal, type ReadonlySignal } from '@preact/signals';

/** The present, moved on twice a minute and whenever the page is shown again. */
export function openClock(): ReadonlySignal<number> {
  const now = signal(Date.now());
  const move = (): void => {
    now.value = Date.now();
  };
  setInterval(move, 30_000);
  document.addEventListener('visibilitychange', move);
  return now;
}

/** Whether the browser believes it has a connection. */
export function openOnline(): ReadonlySignal<boolean> {
  const online = signal(navigator.onLine);
  const look = (): void => {
    online.value = navigator.onLine;
  };
  addEventListener('online', look);
  addEventListener('offline', look);
  return online;
}
