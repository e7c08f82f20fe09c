/** What a comment is, as bits of a pack's column. */
export const flag = {
  waits: 1,
  hidden: 2,
  ours: 4,
  reply: 8,
  question: 16,
  link: 32,
  snoozed: 64,
  /** Signs of feeling alone, without a word. */
  reaction: 128,
} as const;
