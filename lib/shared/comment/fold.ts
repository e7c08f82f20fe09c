/** Nothing to do but small letters: visible signs of ASCII with single spaces between them. */
const needsMore = /[^ -~]| {2}|^ | $/;
/** Beyond what stays as it is anyway: ASCII, picture signs, hiragana and the common Han signs. */
const needsUnfolding = (): RegExp =>
  /[^ -~\n\u2600-\u27bf\u3041-\u3096\u4e00-\u9fff\u{1f1e6}-\u{1f1ff}\u{1f300}-\u{1faff}]/u;

/**
 * What searchers leave out. Joiners, variation selectors, directions and all else that is there
 * without being seen; accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of
 * Arabic. Marks of India, Thai and kana are letters to their readers and stay.
 */
const left = (): RegExp =>
  /[\p{Default_Ignorable_Code_Point}\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0600-\u0605\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f\ufff9-\ufffb]+/gu;
/** More marks on one letter than any language has: putting a long run in order takes ages. */
const flood = (): RegExp => /(\p{M}{8})\p{M}+/gu;
const floodFrom = 1000;
/** Gaps that are not one plain space already. */
const gaps = (): RegExp => /(?: [\s\p{Cc}]|[^\S ]|\p{Cc})[\s\p{Cc}]*/gu;

/** Letters whose bar or bow no decomposition takes off, and signs typed in two ways. */
const twins: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
};
const twin = new RegExp(`[${Object.keys(twins).join('')}]`, 'g');

function unfolded(text: string): string {
  const tame = text.length < floodFrom ? text : text.replace(flood(), '$1');
  return tame
    .normalize('NFKD')
    .toLowerCase()
    .replace(left(), '')
    .normalize('NFC')
    .replace(twin, (letter) => twins[letter] ?? letter);
}

/**
 * A text as it is searched: small letters without accents, one space for any gap, nothing unseen.
 * What was typed goes through the same, so that "STRASSE" finds "Straße" and "ilik" finds "ılık".
 */
export function fold(text: string): string {
  if (!needsMore.test(text)) return text.toLowerCase();
  const whole = text.toWellFormed();
  const plain = needsUnfolding().test(whole) ? unfolded(whole) : whole.toLowerCase();
  return plain.replace(gaps(), ' ').trim();
}
