import { bytesOf, lettersOf, privateMost, replyMost } from './texts.ts';

export type Size = {
  used: number;
  most: number;
  unit: 'letters' | 'bytes';
  /** Told only near the end of the room. */
  state: 'roomy' | 'near' | 'over';
};

const near = 0.85;

/** How much of its room an answer takes: comments are counted in characters, messages in bytes. */
export function sizeOf(text: string, privately: boolean): Size {
  const used = privately ? bytesOf(text) : lettersOf(text);
  const most = privately ? privateMost : replyMost;
  const state = used > most ? 'over' : used > most * near ? 'near' : 'roomy';
  return { used, most, unit: privately ? 'bytes' : 'letters', state };
}
