import { effect, signal, type Signal } from '@preact/signals';
import { setupSteps } from '../../shared/setup-steps.ts';
import type { Place } from './models.ts';

/** The place an address names: `#step-app-id`, `#token`, and the doors for anything else. */
export function placeOf(hash: string): Place {
  const name = hash.replace(/^#/, '');
  if (name === 'token') return { at: 'token' };
  const step = setupSteps.find((one) => name === `step-${one}`);
  return step ? { at: 'steps', step } : { at: 'doors' };
}

export function hashOf(place: Place): string {
  if (place.at === 'steps') return `#step-${place.step}`;
  return place.at === 'token' ? '#token' : '';
}

/** The place as a signal that lives in the address: it outlasts a reload, and Back goes back. */
export function openPlace(): Signal<Place> {
  const place = signal(placeOf(location.hash));
  effect(() => {
    const hash = hashOf(place.value);
    if (hash !== location.hash) history.pushState(null, '', hash || location.pathname);
  });
  addEventListener('popstate', () => {
    if (hashOf(place.peek()) !== location.hash) place.value = placeOf(location.hash);
  });
  return place;
}
