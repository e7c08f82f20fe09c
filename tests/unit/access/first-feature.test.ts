import { describe, expect, it } from 'vitest';
import { featurePermissions, features, firstFeature } from '../../../lib/shared/permissions.ts';

describe('whoever signs in again', () => {
  it('is asked for the desk alone, where nothing else was ever asked of them', () => {
    expect(firstFeature(featurePermissions['desk-alone'])).toBe('desk-alone');
    expect(firstFeature(['instagram_manage_comments'])).toBe('desk-alone');
  });

  it('is asked for reading in every other case', () => {
    expect(firstFeature([])).toBe('reading');
    expect(firstFeature(featurePermissions.reading)).toBe('reading');
    expect(firstFeature(features.flatMap((one) => featurePermissions[one]))).toBe('reading');
  });
});
