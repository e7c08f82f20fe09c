import { fold } from '../comment/fold.ts';
import { looseForms } from './look-alike.ts';

/** Nothing a comment can hold is longer; what is beyond it is not read. */
export const mostRead = 2_200;

const words = (): RegExp => /[\p{L}\p{N}\p{M}]+/gu;
// Most texts have no letter beyond these, and classes of letters are slow.
const plain = /^[\x20-\x7e]*$/;
const plainWords = /[a-z0-9]+/g;
const mentions = (): RegExp => /@[\p{L}\p{N}._]+/gu;

/** A text as rules read it. Each form is made when the first rule wants it, and once. */
export class Reading {
  readonly raw: string;
  #folded: string | null = null;
  #words: string[] | null = null;
  #loose: string[] | null = null;

  constructor(text: string) {
    this.raw = text.length > mostRead ? text.slice(0, mostRead) : text;
  }

  /** In the form of search: small letters without accents. */
  get folded(): string {
    return (this.#folded ??= fold(this.raw));
  }

  get words(): string[] {
    const { folded } = this;
    return (this.#words ??= folded.match(plain.test(folded) ? plainWords : words()) ?? []);
  }

  /** Words that were written so that no rule should know them: `f.r.e.e`, `fr33`. */
  get loose(): string[] {
    return (this.#loose ??= looseForms(this.folded, this.words));
  }

  /** The letters alone, without names: what makes two texts the same. Null where hardly any. */
  get gist(): string | null {
    const letters = this.folded.replace(mentions(), ' ').match(words())?.join('') ?? '';
    return letters.length < 2 ? null : letters;
  }
}
