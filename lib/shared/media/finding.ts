/** One thing about a file that Instagram would refuse (`blocks`) or that the person should know. */
export type Finding = {
  /** The rule, one name each: `ratio`, `duration-short`, `codec-video` … */
  rule: string;
  grade: 'blocks' | 'warns' | 'tells';
  /** Numbers and names for its sentence, in the order the sentence wants them. */
  values: string[];
};
