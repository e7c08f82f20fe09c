/*
 * Texts that have broken other programs, by what is odd about them. Each must be kept, shown as
 * text, found, answered and exported as it is. `hostileTexts` fit in a comment (but for those that
 * are one sign too long and say so); `longTexts` are for what must take no more than linear time.
 */

export type Hostile = { name: string; text: string };

const mostLetters = 2200;
const family = '👨‍👩‍👧‍👦';
const zalgo = 'Z' + '\u0301\u0316\u0348\u05b0\u064b'.repeat(40);

const named = (texts: Record<string, string>): Hostile[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text }));

export const hostileTexts: readonly Hostile[] = named({
  empty: '',
  'spaces only': ' \u00a0\u2003\u3000 ',
  '2,200 letters': 'a'.repeat(mostLetters),
  '2,201 letters, one too many': 'a'.repeat(mostLetters + 1),
  '2,200 code points in twice as many units': '😍'.repeat(mostLetters),
  '2,200 units in half as many code points': '😍'.repeat(mostLetters / 2),
  '2,200 letters with an accent each': 'e\u0301'.repeat(mostLetters / 2),
  families: family.repeat(200),
  'flags and keycaps': '🇸🇪🇳🇴🇸 1️⃣#️⃣*️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'skin tones': '👍🏻👍🏿 👩🏽‍🚀 🏽',
  'lone first surrogate': 'a\ud800b',
  'lone second surrogate': '\udc00',
  'surrogates the wrong way round': '\udc00\ud800',
  'half a sign at the end': 'nice \ud83d',
  'NUL within': 'a\u0000b',
  'controls of C0 and C1': 'a\u0001\u0007\u0008\u001b[31mred\u007f\u0085\u009fb',
  'right to left by force': 'see \u202egpj.exe\u202c now',
  isolates: '\u2066a\u2067b\u2068c',
  'never closed overrides': '\u202e\u202e\u202e\u202aabc',
  'unseen alone': '\u200b\u200d\ufeff\u2060\u00ad\ufe0f',
  'unseen within a word': 'ex\u200ba\u00admp\ufeffle',
  'flood of marks': zalgo,
  'marks without a letter': '\u0301\u0302\u0303',
  composed: 'Crème brûlée, Å, ñ, が, 각',
  decomposed: 'Cre\u0300me bru\u0302le\u0301e, A\u030a, n\u0303, か\u3099, 가\u11a8',
  'full width': '＃ｔａｇ ＠ｕｓｅｒ ｗｗｗ．ｅｖｉｌ．ｃｏｍ ？',
  '31 hashtags': Array.from({ length: 31 }, (_, n) => `#tag${n}`).join(' '),
  'odd hashtags': '# #1 ##a #a#b 🏺#clay #陶芸、#été_2026 a#b',
  '21 names': Array.from({ length: 21 }, (_, n) => `@user.${n}`).join(' '),
  'odd names': '@ @. @user. @@user me@example.com @_ @a..b @user@user',
  'name of the account within another': '@maren.makes.pots @xmaren.makes maren.makes@maren.makes',
  'ends of lines': 'one\r\ntwo\rthree\u2028four\u2029five\u0085six\n\n\n\nseven',
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'ends of elements': '</style></textarea></title>--><!--]]><svg onload=alert(1)>',
  'links that run': 'javascript:alert(1) data:text/html,<b>x</b> vbscript:x',
  entities: '&lt;b&gt; &amp;amp; &#39; &nbsp',
  templates: '{{7*7}} ${x} %s %d $NAME$ $1 $& $` {name} {first_name} {unknown}',
  'formula for a spreadsheet': '=HYPERLINK("https://evil.example","click")',
  'plus formula': "+1+cmd|' /C calc'!A0",
  'minus formula': '-1',
  'at formula': '@SUM(A1:A9)',
  'tab before a formula': '\t=1+1',
  'return before a formula': '\r=1+1',
  'full-width formula': '＝1+1',
  'for CSV': 'He said "no", then\n"yes"; a,b\r\n""",',
  'name of a prototype': '__proto__',
  'name of a constructor': 'constructor toString hasOwnProperty',
  'parts of an address': '%00 %2e%2e/ &access_token=x #part ?q=1 ../../me',
  arabic: 'كم سعر الطبق؟ ١٢٣ و 456 مُحَمَّد',
  hebrew: 'כמה עולה הקערה? 250 ש״ח שָׁלוֹם',
  persian: 'قیمتش چنده؟ می‌خواهم ۲ تا',
  turkish: 'IŞIK ışık İSTANBUL istanbul ılık',
  german: 'Straße STRASSE STRAẞE Maße',
  greek: 'ΟΔΟΣ οδος οδός ΣΊΣΥΦΟΣ',
  'math letters': '𝓛𝓸𝓿𝓮 𝕥𝕙𝕚𝕤 🅻🅾🆅🅴 ⓛⓞⓥⓔ',
  'private and unassigned signs': '\ue000\uf8ff\u{10ffff}\u{e0041}\ufffe\uffff',
  json: '{"__proto__":{"x":1},"error":{"code":190}}',
  'only marks of asking': '?????',
});

/** Names of people that are also names of what every object has, or none at all. */
export const hostileNames: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  '',
  ' ',
  '=1+1',
  '<b>x</b>',
  'ＭＡＲＥＮ',
  '\u202eevil',
  'a'.repeat(300),
];

const million = 1_000_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(million / unit.length));

export const longTexts: readonly Hostile[] = named({
  '1 MB of one letter': filled('a'),
  '1 MB of words': filled('lovely bowl '),
  '1 MB of spaces': filled(' '),
  '1 MB of accents': 'e' + filled('\u0301\u0316'),
  '1 MB of marks in the wrong order': 'क' + filled('\u094d\u093c'),
  '1 MB of families': filled(family),
  '1 MB of names': filled('@user '),
  '1 MB of signs of names': filled('@'),
  '1 MB of names wall to wall': filled('@a'),
  '1 MB of dots': filled('a.'),
  '1 MB of schemes': filled('https://'),
  '1 MB of hashtags': filled('#a'),
  '1 MB of questions': filled('how much? '),
  '1 MB of openings': filled('how '),
  '1 MB of thanks': filled('thanks '),
  '1 MB of hyphens': filled('-'),
  '1 MB of slashes': filled('/'),
  '1 MB of colons': filled('x:'),
  '1 MB of quotes': filled('"'),
  '1 MB of lines': filled('\r\n'),
  '1 MB of braces': filled('{'),
  '1 MB of variables': filled('{name}'),
  '1 MB of lone surrogates': filled('\ud800'),
  '1 MB of NULs': filled('\u0000'),
  '1 MB of Greek and gaps': 'α' + filled(' '),
});
