import type { Check, Fix } from '../models.ts';

type Button = { label: string; act: Fix } | null;

export const clear = (id: string, fact: string, detail: string | null = null): Check => ({
  id,
  state: 'clear',
  fact,
  detail,
  fix: null,
});

/** Something the person may pass by. */
export const wants = (id: string, fact: string, detail: string | null, fix: Button): Check => ({
  id,
  state: 'wants',
  fact,
  detail,
  fix,
});

/** Something that Instagram would refuse. */
export const blocks = (id: string, fact: string, detail: string | null, fix: Button): Check => ({
  id,
  state: 'blocks',
  fact,
  detail,
  fix,
});
