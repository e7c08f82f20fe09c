import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/shared/problem.ts';
import { answering } from './help/answers.ts';
import { damaged } from './help/damaged.ts';
import { insights } from './help/readers/insights.ts';
import { people } from './help/readers/people.ts';
import { posts } from './help/readers/posts.ts';
import type { Reader } from './help/readers/reader.ts';

const readers = [...people, ...posts, ...insights];
const folder = new URL('../../../lib/graph/endpoints/', import.meta.url);

/** Every function the endpoints export for reading. */
async function exported(): Promise<string[]> {
  const names: string[] = [];
  for (const file of readdirSync(folder)) {
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'function' && /^(read|search|inspect)/.test(name)) names.push(name);
  }
  return names.sort();
}

const tokens = { user: 'a-token', page: 'p-token' };

/** What a reader makes of an answer: a value, or the code of a typed error. Anything else throws. */
async function outcome({ call }: Reader, body: unknown): Promise<unknown> {
  try {
    return { value: await call(answering(() => body, tokens).send) };
  } catch (error) {
    if (error instanceof AppError) return error.problem.code;
    throw error;
  }
}

/** Whether something holds a number that is none: a row half read. */
const holdsNaN = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isNaN(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(holdsNaN);

const settles = async (reader: Reader, body: unknown): Promise<void> => {
  const came = await outcome(reader, body);
  expect(holdsNaN(came)).toBe(false);
};

describe('every reader', () => {
  it('stands in the table', async () => {
    const inTable = new Set(readers.map(({ name }) => name));
    expect((await exported()).filter((name) => !inTable.has(name))).toEqual([]);
  });

  it.each(readers)('$name reads a whole answer', async (reader) => {
    expect(await outcome(reader, reader.valid)).toHaveProperty('value');
  });

  it.each(readers)('$name gives a value or a typed error for any JSON', async (reader) => {
    const settled = fc.asyncProperty(fc.jsonValue(), (body) => settles(reader, body));
    await fc.assert(settled, { numRuns: 25 });
  });

  it.each(readers)('$name does so for a damaged answer', async (reader) => {
    const settled = fc.asyncProperty(damaged(reader.valid), (body) => settles(reader, body));
    await fc.assert(settled, { numRuns: 50 });
  });

  it.each(readers)('$name passes a refusal on with its code', async (reader) => {
    const error = { code: 190, error_subcode: 460, message: 'x' };
    expect(await outcome(reader, { error })).toBe('signed-out');
  });
});
