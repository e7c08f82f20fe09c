import { badRequest } from './errors.ts';

type Value = string | number | boolean | readonly string[];

/** One expanded field: `name.metric(reach,views).limit(25).as(alias){id,text}`. */
export type Expansion = {
  name: string;
  /** Arguments of the field itself, in the order they are to be written. */
  args?: Readonly<Record<string, Value>>;
  limit?: number;
  after?: string | null;
  as?: string;
  fields?: readonly Field[];
};
export type Field = string | Expansion;

const plainName = /^[a-z_][a-z0-9_]*$/i;
/** Everything that cannot end an argument: cursors, ids, metric names and usernames fit in. */
const plainValue = /^[\w.=+/|:@~%-]+$/;

function checked(text: string, pattern: RegExp, what: string): string {
  if (!pattern.test(text)) throw badRequest(`${what} of a field cannot be written`);
  return text;
}

const nameOf = (text: string): string => checked(text, plainName, 'the name');

function valueOf(value: Value): string {
  if (typeof value === 'object') {
    if (value.length === 0) throw badRequest('a list of no values');
    return value.map((one) => checked(one, plainValue, 'a value')).join(',');
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw badRequest('no whole number');
  return checked(String(value), plainValue, 'a value');
}

const argument = (name: string, value: Value): string => `.${nameOf(name)}(${valueOf(value)})`;

function textOf(field: Field): string {
  if (typeof field === 'string') return nameOf(field);
  const { name, args = {}, limit, after, as, fields } = field;
  return [
    nameOf(name),
    ...Object.entries(args).map(([key, value]) => argument(key, value)),
    limit === undefined ? '' : argument('limit', limit),
    // A null cursor is the first page.
    after === undefined || after === null ? '' : argument('after', after),
    as === undefined ? '' : argument('as', nameOf(as)),
    fields === undefined ? '' : `{${fieldList(fields)}}`,
  ].join('');
}

/**
 * Writes a list of fields with nested ones for `fields=`. What could change the meaning of the
 * rest is refused, never escaped: Meta knows no escape. Source: Graph API, "Field Expansion".
 */
export function fieldList(fields: readonly Field[]): string {
  if (fields.length === 0) throw badRequest('a list of no fields');
  return fields.map(textOf).join(',');
}
