import type { Filter } from '../../../lib/view/desk/models.ts';

/** Takes all that narrows the list off again; shelf and order stay. */
export const noFilter: Partial<Filter> = {
  questions: false,
  links: false,
  mediaId: null,
  person: null,
  tongue: null,
  text: '',
};
