import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../lib/graph/endpoint.ts';
import type { GraphRequest } from '../../../lib/graph/types.ts';
import { askedFields, askedValues } from '../../contract/help/asked.ts';
import { exceptions } from '../../contract/help/exceptions.ts';
import { unknownIn } from '../../contract/help/names.ts';
import { readSpec, type Spec } from '../../contract/help/spec.ts';

const param = (name: string, type = 'string') => ({ name, type });
const call = (method: string, endpoint: string | null, back: string, params: object[] = []) => ({
  ...{ method, endpoint, return: back, params },
});

/** An invented description, as small as the real one is large. */
const nodes = {
  IGUser: {
    fields: [param('id'), param('owner', 'IGMedia')],
    node_ops: [call('GET', null, 'IGUser')],
    edges: [
      call('GET', 'media', 'IGMedia', [param('since', 'datetime')]),
      call('POST', 'media', 'IGMedia', [param('caption')]),
      call('GET', 'insights', 'Result', [param('metric', 'list<metrics>'), param('period')]),
    ],
  },
  IGMedia: { fields: [param('id'), param('caption')], node_ops: [], edges: [] },
};
const later = { python_25_0_2: { fields_added: ['saved_count'] }, node_26_0: {} };

let folder = '';
let spec: Spec;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loupe-spec-'));
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  write('graph-spec-v25.json', { nodes, enums: { metrics: { values: ['reach', 'views'] } } });
  write('graph-spec-drift-v25-v26.json', { nodes: { IGMedia: later } });
  spec = readSpec(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (call: Endpoint['call'], more: Partial<GraphRequest>): string[] => {
  const method = call.split(' ')[0] as GraphRequest['method'];
  const common = { lane: 'reads', speaker: 'either', source: 'x' } as const;
  const request = { method, path: '/1', priority: 'click', accountId: null, ...common, ...more };
  return unknownIn(spec, { call, permissions: [], part: null, ...common }, request as GraphRequest);
};

describe('names that are sent', () => {
  const insights = 'GET /{ig-user}/insights';
  const rows: [string, string[], Endpoint['call'], Partial<GraphRequest>][] = [
    ['a field', ['IGUser.age'], 'GET /{ig-user}', { query: { fields: 'id,age' } }],
    [
      'a field of what an edge gives',
      ['IGMedia.mood'],
      'GET /{ig-user}/media',
      { query: { fields: 'id,mood', limit: '5' } },
    ],
    [
      'a field deep inside',
      ['IGMedia.mood'],
      'GET /{ig-user}',
      { query: { fields: 'media.limit(5).as(posts){id,mood},owner{caption,mood}' } },
    ],
    ['an edge', ['GET IGUser/moods'], 'GET /{ig-user}/moods', {}],
    ['a parameter', ['POST IGUser/media?mood'], 'POST /{ig-user}/media', { body: { mood: 'x' } }],
    [
      'a parameter of an edge',
      ['GET IGUser/media?q'],
      'GET /{ig-user}/media',
      { query: { q: 'x' } },
    ],
    ['a word', ['GET IGUser/insights?metric=mood'], insights, { query: { metric: 'reach,mood' } }],
    [
      'a word inside',
      ['GET IGUser/insights?metric=mood'],
      'GET /{ig-user}',
      { query: { fields: 'insights.metric(views,mood).period(day)' } },
    ],
    [
      'a word of a list',
      [`GET IGUser/insights?metric=mood`],
      insights,
      { query: { metric: '["mood"]' } },
    ],
  ];

  it.each(rows)('are told where the description lacks them: %s', (_what, names, call, more) => {
    expect([...new Set(asked(call, more))]).toEqual(names);
  });

  it('are known from the description, and from what was added to it later', () => {
    const fields = 'id,media.limit(5).since(1){id,caption,saved_count},insights.metric(reach)';
    expect(asked('GET /{ig-user}', { query: { fields } })).toEqual([]);
    expect(asked('POST /{ig-user}/media', { body: { caption: 'x' } })).toEqual([]);
  });
});

describe('a list of fields', () => {
  it('is read with its arguments and what is inside', () => {
    expect(askedFields('id,media.limit(2).after(a=){id,replies{text}}')).toEqual([
      { name: 'id', args: {}, inside: [] },
      {
        name: 'media',
        args: { limit: '2', after: 'a=' },
        inside: [
          { name: 'id', args: {}, inside: [] },
          { name: 'replies', args: {}, inside: [{ name: 'text', args: {}, inside: [] }] },
        ],
      },
    ]);
  });

  it('is refused where it is none', () => {
    expect(() => askedFields('id,')).toThrow('no list of fields');
    expect(() => askedFields('id}')).toThrow('no list of fields');
  });

  it('has values in commas or in JSON', () => {
    expect(askedValues('reach,views')).toEqual(['reach', 'views']);
    expect(askedValues('["a","b"]')).toEqual(['a', 'b']);
  });
});

describe('exceptions', () => {
  it('say where Meta tells of each name, and name none twice', () => {
    const names = exceptions.flatMap((one) => one.names);
    expect(new Set(names).size).toBe(names.length);
    for (const { source } of exceptions) expect(source).toMatch(/"[^"]+"/);
  });
});
