import { syntaxError } from './errors.ts';

/** One entry of a Graph field list: `media.limit(5).as(posts){id,caption}`. */
export interface Field {
  name: string;
  args: Record<string, string>;
  alias?: string;
  fields?: Field[];
}

/** The key under which the answer stands. */
export const keyOf = (field: Field): string => field.alias ?? field.name;

/** Reads a Graph field list, or says at which character it is wrong. */
export function parseFields(text: string): Field[] {
  let at = 0;

  const fail = (what: string): never => {
    throw syntaxError(what, at, text);
  };
  const found = (): string => {
    const sign = text.codePointAt(at);
    return sign === undefined ? 'end of string' : `"${String.fromCodePoint(sign)}"`;
  };
  const space = (): void => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };
  const take = (mark: string): boolean => {
    space();
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };

  function name(): string {
    space();
    const word = /^[A-Za-z0-9_]+/.exec(text.slice(at, at + 200))?.[0];
    if (word === undefined) return fail(`Expected name instead of ${found()}.`);
    at += word.length;
    return word;
  }

  /** What stands between two brackets; brackets and quotes inside are kept whole. */
  function argument(): string {
    const from = at;
    let depth = 0;
    let quoted = false;
    for (; at < text.length; at++) {
      const mark = text[at];
      if (mark === '"' && text[at - 1] !== '\\') quoted = !quoted;
      if (quoted) continue;
      if (mark === '(') depth += 1;
      if (mark === ')' && depth-- === 0) return text.slice(from, at++);
    }
    return fail('Expected ")" instead of end of string.');
  }

  function modifiers(field: Field): void {
    while (take('.')) {
      const called = name();
      if (!take('(')) fail(`Expected "(" instead of ${found()}.`);
      const value = argument().trim();
      if (called !== 'as') field.args[called] = value;
      else if (/^[A-Za-z0-9_]+$/.test(value)) field.alias = value;
      else fail('Expected a name for the alias.');
    }
  }

  function field(): Field {
    const one: Field = { name: name(), args: {} };
    modifiers(one);
    if (take('{')) {
      one.fields = take('}') ? [] : list('}');
      modifiers(one);
    }
    return one;
  }

  function list(end: string): Field[] {
    const all: Field[] = [];
    const keys = new Set<string>();
    for (;;) {
      space();
      const start = at;
      const one = field();
      if (keys.has(keyOf(one))) {
        at = start;
        const key = keyOf(one);
        fail(`Field ${key} specified more than once. This is only possible before version 2.1`);
      }
      keys.add(keyOf(one));
      all.push(one);
      if (take(',')) continue;
      space();
      if (end === '' && at >= text.length) return all;
      if (end !== '' && take(end)) return all;
      fail(`Expected ${end === '' ? 'end of string' : `"${end}"`} instead of ${found()}.`);
    }
  }

  space();
  return at >= text.length ? [] : list('');
}

/** Writes a field list again, as `paging.next` carries it. */
export const printFields = (fields: readonly Field[]): string => fields.map(printField).join(',');

function printField(field: Field): string {
  const calls = Object.entries(field.args).map(([called, value]) => `.${called}(${value})`);
  const alias = field.alias === undefined ? '' : `.as(${field.alias})`;
  const inner = field.fields === undefined ? '' : `{${printFields(field.fields)}}`;
  return `${field.name}${calls.join('')}${alias}${inner}`;
}

/** A list argument: `a,b`, or `["a","b"]` as some libraries send it. */
export function listOf(text: string | undefined): string[] {
  const plain = (text ?? '').trim().replace(/^\[|\]$/g, '');
  return plain
    .split(',')
    .map((one) => one.trim().replace(/^["']|["']$/g, ''))
    .filter((one) => one !== '');
}
