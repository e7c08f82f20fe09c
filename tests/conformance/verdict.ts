/** How the client did on one answer. */
export type Verdict = {
  result: 'handled' | 'thrown' | 'lost' | 'misclassified';
  note: string;
};

export const handled = (note: string): Verdict => ({ result: 'handled', note });
export const lost = (note: string): Verdict => ({ result: 'lost', note });
export const misclassified = (note: string): Verdict => ({ result: 'misclassified', note });
