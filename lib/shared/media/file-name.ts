/** Signs that turn the direction of what follows, or are not seen; with them `gpj.exe` reads `exe.jpg`. */
const unseen = (): RegExp => /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Joins the parts of an emoji, and so is kept between them. */
const joiner = '\u200d';
const separators = /[/\\:]/g;
const most = 48;
/** So much of the end stays, with the file's kind in it. */
const tail = 12;

/** A file's name as it may be shown: no paths, no hidden signs, and shortened in its middle. */
export function shownName(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(unseen(), (sign) => (sign === joiner ? sign : ''))
    .replace(separators, '_')
    .trim();
  const signs = Array.from(new Intl.Segmenter('und').segment(plain), ({ segment }) => segment);
  if (signs.length <= most) return plain;
  return `${signs.slice(0, most - tail - 1).join('')}…${signs.slice(-tail).join('')}`;
}
