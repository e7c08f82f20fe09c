import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../lib/graph/endpoint.ts';
import { root } from './help/files.ts';

const folder = join(root, 'lib/graph/endpoints');

/** Every endpoint that describes itself, by its file. */
async function described(): Promise<{ file: string; name: string; endpoint: Endpoint }[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const rows = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(join(folder, file)).href)) as {
      endpoints?: Record<string, Endpoint>;
    };
    for (const [name, endpoint] of Object.entries(module.endpoints ?? {}))
      rows.push({ file, name, endpoint });
  }
  return rows;
}

const rows = await described();

const line = ({ file, name, endpoint }: (typeof rows)[number]): string => {
  const { call, permissions, part, speaker, lane, source } = endpoint;
  const needs = permissions.map((name) => `\`${name}\``).join(' ') || '–';
  return `| \`${call}\` | ${needs} | ${part ?? 'any'} | ${speaker} | ${lane} | ${source} | ${file} ${name} |`;
};

const page = `# What Loupe can ask Meta

Every call of the Graph client as its own description tells it: what it needs, what the tasks on
the Page must allow, whose token it speaks with, the lane it takes, and the heading in Meta's
documentation. Made from the code (\`npm run fix\` writes it anew); the comments in each file tell
units, errors and what is unconfirmed.

| call | permissions | Page part | token | lane | source | where |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map(line).join('\n')}
`;

describe('endpoints', () => {
  it('describe themselves in every file that has one', () => {
    const told = new Set(rows.map(({ file }) => file));
    const silent = readdirSync(folder).filter((file) => file.endsWith('.ts') && !told.has(file));
    expect(silent).toEqual([]);
  });

  it('speak as the Page where Meta takes nothing else', () => {
    const wrong = rows.filter(
      ({ endpoint }) => endpoint.lane === 'messages' && endpoint.speaker !== 'page',
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('write in the lanes of writing, and read in those of reading', () => {
    const wrong = rows.filter(({ endpoint: { call, lane } }) => {
      const reads = call.startsWith('GET ') || call === 'POST /debug_token';
      return reads
        ? ['writes', 'likes'].includes(lane)
        : !['writes', 'likes', 'messages'].includes(lane);
    });
    expect(wrong.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  it('stand in the page that lists them', async () => {
    await expect(page).toMatchFileSnapshot(join(root, 'docs/endpoints.md'));
  });
});
