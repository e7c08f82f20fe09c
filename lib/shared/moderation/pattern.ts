/*
 * A pattern of a regular expression that cannot take long, whatever it is held against: no
 * repeat within a repeat, no looking around, no reference back, and all repeats together have few
 * ways to fit. `*` and `+` reach so many signs and no further.
 */

const reach = 60;
const mostWays = 20_000;
const mostLength = 200;

type Group = { repeats: boolean; chooses: boolean };
type Repeat = { least: number; most: number; length: number };

const braces = /^\{(\d{1,9})(?:(,)(\d{0,9}))?\}/;

function repeatAt(rest: string): Repeat | null {
  const sign = rest[0];
  const lazy = (length: number): number => length + (rest[length] === '?' ? 1 : 0);
  if (sign === '*') return { least: 0, most: reach, length: lazy(1) };
  if (sign === '+') return { least: 1, most: reach, length: lazy(1) };
  if (sign === '?') return { least: 0, most: 1, length: lazy(1) };
  const found = braces.exec(rest);
  if (!found) return null;
  const least = Number(found[1]);
  const most = found[2] ? (found[3] ? Number(found[3]) : Math.max(least, reach)) : least;
  return { least, most, length: lazy(found[0].length) };
}

/** The length of one sign, class or escape; 0 where it is not allowed. */
function atomAt(rest: string): number {
  if (rest[0] === '[') {
    const closed = /^\[(?:\\.|[^\]\\])*\]/su.exec(rest);
    return closed?.[0].length ?? 0;
  }
  if (rest[0] !== '\\') return String.fromCodePoint(rest.codePointAt(0) ?? 0).length;
  if (/^\\(?:[1-9]|k)/.test(rest)) return 0;
  return /^\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|.)/isu.exec(rest)?.[0].length ?? 0;
}

/** The pattern with its repeats bounded, or null where it may not be used. */
function bounded(source: string): string | null {
  const groups: Group[] = [{ repeats: false, chooses: false }];
  let [out, at, ways] = ['', 0, 1];
  while (at < source.length) {
    const rest = source.slice(at);
    const here = groups.at(-1);
    if (!here) return null;
    let inner: Group | null = null;
    let length = 1;
    if (rest[0] === '(') {
      const open = /^\((?:\?:)?(?!\?)/.exec(rest);
      if (!open) return null;
      groups.push({ repeats: false, chooses: false });
      out += '(?:';
      at += open[0].length;
      continue;
    }
    if (rest[0] === '|') here.chooses = true;
    else if (rest[0] === ')') {
      inner = groups.pop() ?? null;
      if (groups.length === 0) return null;
    } else length = atomAt(rest);
    if (length === 0) return null;
    out += source.slice(at, at + length);
    at += length;
    const outer = groups.at(-1);
    const repeat = repeatAt(source.slice(at));
    if (outer && inner) {
      outer.repeats ||= inner.repeats;
      outer.chooses ||= inner.chooses;
    }
    if (!repeat) continue;
    if (inner && repeat.most > 1 && (inner.repeats || inner.chooses)) return null;
    ways *= repeat.most - repeat.least + 1;
    if (repeat.most > reach * 2 || ways > mostWays) return null;
    if (outer) outer.repeats = true;
    const lazy = repeat.length > 1 && source[at + repeat.length - 1] === '?' ? '?' : '';
    out += `{${repeat.least},${repeat.most}}${lazy}`;
    at += repeat.length;
  }
  return groups.length === 1 ? out : null;
}

/** A pattern ready for use, whatever its case; null where it cannot be read or could take long. */
export function readPattern(source: string): RegExp | null {
  if (source.trim() === '' || source.length > mostLength) return null;
  const safe = bounded(source);
  if (safe === null) return null;
  try {
    const found = new RegExp(safe, 'iu');
    // One that fits nothing at all fits everything.
    return found.test('') ? null : found;
  } catch {
    return null;
  }
}
