import {
  bytesOf,
  lettersOf,
  privateMost,
  replyAdvised,
  replyMost,
} from '../../../lib/shared/comment/reply-text.ts';

export type Size = {
  used: number;
  most: number;
  unit: 'letters' | 'bytes';
  /** Told from `long` on, in a tone of its own from `near` on. */
  state: 'roomy' | 'long' | 'near' | 'over';
};

const near = 0.85;

/** How much of its room an answer takes: comments are counted in characters, messages in bytes. */
export function sizeOf(text: string, privately: boolean): Size {
  const used = privately ? bytesOf(text) : lettersOf(text);
  const most = privately ? privateMost : replyMost;
  const unit = privately ? 'bytes' : 'letters';
  if (used > most) return { used, most, unit, state: 'over' };
  if (used > most * near) return { used, most, unit, state: 'near' };
  const long = !privately && used > replyAdvised.letters;
  return { used, most, unit, state: long ? 'long' : 'roomy' };
}
