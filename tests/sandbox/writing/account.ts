import type { Kind } from '../nodes/read.ts';
import { createContainer } from '../publishing/create.ts';
import { publishContainer } from '../publishing/publish.ts';
import type { Account } from '../world/things.ts';

/** What an account can be made to do. */
export const accountActs: NonNullable<Kind<Account>['acts']> = {
  'POST media': createContainer,
  'POST media_publish': publishContainer,
};
