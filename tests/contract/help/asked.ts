/** A field as it stands in a request: `media.limit(25){id}`. */
export type AskedField = { name: string; args: Record<string, string>; inside: AskedField[] };

/** Reads a list of fields with expansions, as `fieldList` writes them. */
export function askedFields(text: string): AskedField[] {
  let at = 0;

  function take(pattern: RegExp): string | null {
    const found = new RegExp(pattern.source, 'y');
    found.lastIndex = at;
    const match = found.exec(text);
    if (!match) return null;
    at += match[0].length;
    return match[1] ?? match[0];
  }

  function field(): AskedField {
    const name = take(/\w+/);
    if (name === null) throw new Error(`no list of fields: ${text}`);
    const args: Record<string, string> = {};
    for (let key = take(/\.(\w+)/); key !== null; key = take(/\.(\w+)/)) {
      args[key] = take(/\(([^)]*)\)/) ?? '';
    }
    const inside = take(/\{/) === null ? [] : list();
    if (inside.length > 0) take(/\}/);
    return { name, args, inside };
  }

  function list(): AskedField[] {
    const fields = [field()];
    while (take(/,/) !== null) fields.push(field());
    return fields;
  }

  const all = list();
  if (at < text.length) throw new Error(`no list of fields: ${text}`);
  return all;
}

/** The values of an argument: a list in commas or in JSON, or one alone. */
export function askedValues(text: string): string[] {
  if (!text.startsWith('[')) return text.split(',');
  const list = JSON.parse(text) as unknown[];
  return list.filter((one) => typeof one === 'string');
}
