import type { SavedReply } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { sayCount } from '../../../lib/words/say.ts';

/** `3 variants, in turn · used 14 times` */
export const usesWords = ({ variants, uses }: SavedReply): string =>
  [
    variants.length > 1 && sayCount('reply_variants', variants.length, full(variants.length)),
    uses > 0 && sayCount('reply_used', uses, full(uses)),
  ]
    .filter(Boolean)
    .join(' · ');
