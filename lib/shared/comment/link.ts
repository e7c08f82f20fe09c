import { once } from '../once.ts';
import { fold } from './fold.ts';

/** Endings of addresses that are no words in any of the languages people comment in. */
const plainEndings =
  'com|net|org|edu|gov|info|biz|shop|store|online|site|website|xyz|app|dev|io|club|click|live|link|' +
  'co|ly|gl|gg|ee|tv|uk|fr|eu|nl|pl|ch|jp|kr|br|cz|tr|ua|ru|cn|ca|au|mx|ar|cl|dk|fi|gr|hu|lt|lv|' +
  'ro|rs|sk|art|blog|page|news|vip|win|bet|casino|crypto|рф|укр|xn--[a-z0-9]{2,59}';

const letter = String.raw`[\p{L}\p{N}_]`;
/** Parts of a host; a name (`@clay.com`) and an address of mail are none. */
const host = String.raw`(?<![\p{L}\p{N}\p{M}@._-])(?:[\p{L}\p{N}-]{1,63}\.)+`;
const beginnings = [
  // What names its scheme, and what begins as an address does.
  String.raw`(?<!${letter})[a-z][a-z0-9+.-]{1,20}:\/\/[^\s\/]`,
  String.raw`(?<![\p{L}\p{N}@.])www\.[\p{L}\p{N}-]{1,63}\.`,
  // A bare host with an ending that says so: `maren.shop`, not `ok.thanks`.
  String.raw`${host}(?:${plainEndings})(?![\p{L}\p{N}\p{M}@-]|\.[\p{L}\p{N}])`,
  // Any other ending, where a path goes on behind it: `t.me/maren`.
  String.raw`${host}[a-z]{2,6}\/[\p{L}\p{N}@+?#_-]`,
];
const links = once(() => new RegExp(String.raw`(?:${beginnings.join('|')})\S*`, 'gu'));

/** No address is without a dot inside a word or the slashes behind a scheme. */
const hint = /\.[^\s.]|:\/\/|[．：․]/;

/** How many addresses of the web a text holds, with or without their schemes. */
export function countLinks(text: string): number {
  if (!hint.test(text)) return 0;
  return (fold(text).match(links()) ?? []).length;
}

/** Whether it holds any. */
export const hasLink = (text: string): boolean =>
  hint.test(text) && fold(text).search(links()) >= 0;
