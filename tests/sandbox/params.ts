import { parseExact } from './exact-json.ts';

/** A part of a multipart body that is a file. */
export interface SentFile {
  name: string;
  type: string;
  bytes: Buffer;
}

export interface Sent {
  /** Every parameter as plain text; lists and objects as JSON. */
  texts: Record<string, string>;
  files: Record<string, SentFile>;
}

/** A list or an object that was spelt in brackets, by the keys in them. */
type Branch = Map<string, string | Branch>;

/**
 * Names and values as one parameter each, however they were spelt: `metric[]=a&metric[]=b`,
 * `metric[0]=a` and `metric=["a"]` are one list, `recipient[id]=1` is an object, and lists of
 * objects go deeper. Of a plain name that comes twice the last value counts.
 */
export function plainParams(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  const out: Record<string, string> = {};
  const spread: Branch = new Map<string, string | Branch>();
  for (const [spelt, value] of pairs) {
    const [, name, brackets] = /^([^[\]]+)((?:\[[^[\]]*\])+)$/.exec(spelt) ?? [];
    if (name === undefined || brackets === undefined) out[spelt] = value;
    else put(spread, [name, ...brackets.slice(1, -1).split('][')], value);
  }
  for (const [name, branch] of spread) out[name] = JSON.stringify(wholeOf(branch));
  return out;
}

function put(branch: Branch, [key = '', ...rest]: string[], value: string): void {
  const at = key === '' ? String(branch.size) : key;
  if (rest.length === 0) return void branch.set(at, value);
  const known = branch.get(at);
  const next: Branch = typeof known === 'object' ? known : new Map<string, string | Branch>();
  branch.set(at, next);
  put(next, rest, value);
}

function wholeOf(branch: string | Branch): unknown {
  if (typeof branch === 'string') return branch;
  const whole = [...branch].map(([key, value]) => [key, wholeOf(value)] as const);
  const isList = whole.every(([key]) => /^\d+$/.test(key));
  return isList ? whole.map(([, value]) => value) : Object.fromEntries(whole);
}

/** A body by its kind: form, multipart or JSON. */
export function readBody(bytes: Buffer, type: string): Sent {
  if (bytes.length === 0) return { texts: {}, files: {} };
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary !== undefined) return readMultipart(bytes, boundary);
  if (/^(?:video|image|application\/octet-stream)/.test(type)) return { texts: {}, files: {} };
  const text = bytes.toString();
  const isJson = type.includes('json') || text.trimStart().startsWith('{');
  return { texts: isJson ? readJson(text) : plainParams(new URLSearchParams(text)), files: {} };
}

function readJson(text: string): Record<string, string> {
  try {
    const whole = parseExact(text) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(whole)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
    );
  } catch {
    return {};
  }
}

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** The parts between the boundaries; what has a file's name is kept byte for byte. */
function readMultipart(bytes: Buffer, boundary: string): Sent {
  const mark = Buffer.from(`--${boundary}`);
  const pairs: [string, string][] = [];
  const files: Record<string, SentFile> = {};
  let at = bytes.indexOf(mark);
  while (at >= 0) {
    const from = at + mark.length;
    const next = bytes.indexOf(Buffer.concat([lineEnd, mark]), from);
    const middle = bytes.indexOf(headEnd, from);
    if (next < 0 || middle < 0) break;
    // A part without any header has its empty line at once.
    const head = bytes.subarray(from, middle).toString();
    const content = bytes.subarray(middle + headEnd.length, Math.max(next, middle + 4));
    const name = /[; ]name="([^"]*)"/i.exec(head)?.[1];
    const file = /filename="([^"]*)"/i.exec(head)?.[1];
    const kind = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1];
    if (name !== undefined && file !== undefined)
      files[name] = {
        name: file,
        type: kind ?? 'application/octet-stream',
        bytes: Buffer.from(content),
      };
    else if (name !== undefined) pairs.push([name, content.toString()]);
    at = next + lineEnd.length;
  }
  return { texts: plainParams(pairs), files };
}
