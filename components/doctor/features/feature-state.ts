import { featurePermissions, type Feature } from '../../../lib/shared/permissions.ts';
import type { PersonModel } from '../../../lib/view/doctor/models.ts';

/** Whether a sign-in has all, some or none of what a feature needs. */
export type FeatureState = 'on' | 'part' | 'off' | 'unknown';

/** The features that have a card, in the order in which people come to want them. */
export const carded = [
  'reading',
  'comments',
  'insights',
  'publishing',
  'lending',
  'liking',
  'contents',
  'products',
  'portfolio',
] as const satisfies readonly Feature[];
export type Carded = (typeof carded)[number];

export function featureState({ permissions }: PersonModel, feature: Feature): FeatureState {
  const wanted = permissions.filter(({ name }) => featurePermissions[feature].includes(name));
  if (wanted.every(({ state }) => state === 'unknown')) return 'unknown';
  const granted = wanted.filter(({ state }) => state === 'granted').length;
  if (granted === wanted.length) return 'on';
  return granted === 0 ? 'off' : 'part';
}

/** Whether a person was asked for a feature before: then Meta must be told to show it again. */
export const wasAsked = ({ permissions }: PersonModel, feature: Feature): boolean =>
  permissions.some(
    ({ name, state }) =>
      featurePermissions[feature].includes(name) &&
      (state === 'declined' || state === 'expired' || state === 'missing'),
  );
