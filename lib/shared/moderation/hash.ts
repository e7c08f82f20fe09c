import type { Rule } from './rule.ts';

/** JSON with its keys in order, so that the same always reads the same. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${ordered(one)}`).join(',')}}`;
}

const prime = 0x100000001b3n;

/** Tells whether what a rule looks for is what was tried. No secret hangs on it. */
export function hashOf({ tests, except }: Pick<Rule, 'tests' | 'except'>): string {
  const people = [...new Set(except.map((name) => name.toLowerCase()))].sort();
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(ordered([tests, people]))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  return hash.toString(16).padStart(16, '0');
}
