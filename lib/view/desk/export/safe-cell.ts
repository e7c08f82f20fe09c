/** What may stand before the sign that makes a spreadsheet calculate, without anybody noticing. */
const before = String.raw`[\s\p{Z}\p{Cc}\p{Cf}"'‘’“”„«»\x60]*`;
/** Signs that begin a formula, in every width they are written in. */
const signs = String.raw`[=+\-@＝＋－＠﹦﹢﹣﹫]`;
const begins = new RegExp(`^(?:${before}${signs}|[\\t\\r\\n])`, 'u');
/**
 * A file that is split at other signs than commas would begin a cell there. The sign is asked for
 * first: a flood of line ends would else be walked back from each of its places.
 */
const within = new RegExp(`(?=${signs})(?<=[;\\t\\r\\n]${before})`, 'gu');

/**
 * A text that no spreadsheet runs: an apostrophe stands before what would begin a formula. Others
 * wrote these texts, and whoever opens the file trusts it.
 */
export function safeCell(text: string): string {
  const inside = text.replace(within, "'");
  return begins.test(text) ? `'${inside}` : inside;
}
