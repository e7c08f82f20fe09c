import { describe, expect, it } from 'vitest';
import { setupSteps } from '../../../lib/shared/setup-steps.ts';
import { hashOf, placeOf } from '../../../lib/view/welcome/place.ts';

describe('a place on the welcome page', () => {
  it.each(setupSteps)('the step %s has an address of its own and is found by it', (step) => {
    expect(placeOf(hashOf({ at: 'steps', step }))).toEqual({ at: 'steps', step });
  });

  it('an address that names nothing leads to the doors', () => {
    expect(placeOf('#step-nine')).toEqual({ at: 'doors' });
    expect(placeOf('')).toEqual({ at: 'doors' });
    expect(hashOf({ at: 'doors' })).toBe('');
  });

  it('the pasted door is one, too', () => {
    expect(placeOf(hashOf({ at: 'token' }))).toEqual({ at: 'token' });
  });
});
