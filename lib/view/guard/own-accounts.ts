import type { AccountChoice, ScreenModel } from '../models.ts';

/** The person's accounts. Of a sample there is nothing on Instagram, and nothing of it is mistaken. */
export const ownOf = (shown: ScreenModel): AccountChoice[] =>
  shown.kind === 'account' ? shown.account.accounts.filter((one) => !one.sample) : [];
