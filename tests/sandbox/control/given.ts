/** The parameters of a control call, as texts. */
export type Given = Record<string, string>;

/** A parameter as JSON would have it: numbers, true and false, lists, and plain words. */
export function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function numberOf(given: Given, name: string): number | undefined {
  const text = given[name];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isNaN(number)) throw new Error(`${name} must be a number`);
  return number;
}

/** A moment: milliseconds, or a date JavaScript reads. */
export function momentOf(given: Given, name: string): number | undefined {
  const text = given[name];
  if (text === undefined) return undefined;
  const at = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`${name} must be a date or milliseconds`);
  return datable(at);
}

const ages = [0, Date.parse('9000-01-01T00:00:00Z')] as const;

/** A moment that can be written as a date, with years to spare for what runs out later. */
export function datable(at: number): number {
  if (at < ages[0] || at > ages[1]) throw new Error('The time must lie between 1970 and 9000');
  return at;
}

export function textOf(given: Given, name: string): string {
  const text = given[name];
  if (text === undefined || text === '') throw new Error(`${name} is missing`);
  return text;
}

/** A list: JSON, or words between commas. */
export function wordsOf(given: Given, name: string): string[] {
  const value = valueOf(given[name] ?? '');
  if (Array.isArray(value)) return value.map(String);
  return String(given[name] ?? '')
    .split(',')
    .filter((word) => word !== '');
}

/** Yes or no. */
export function flagOf(given: Given, name: string): boolean {
  const text = textOf(given, name);
  if (text !== 'true' && text !== 'false') throw new Error(`${name} must be true or false`);
  return text === 'true';
}
