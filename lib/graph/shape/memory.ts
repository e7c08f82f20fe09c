/**
 * What the answers to one account's questions have taught: sizes that went through, metrics and
 * ways of asking that were refused. What is too old to go by is not recalled.
 */
export type Memory = {
  recall: (what: string) => unknown;
  keep: (what: string, value: unknown) => Promise<void>;
  drop: (what: string) => Promise<void>;
};
