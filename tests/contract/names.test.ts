import { beforeAll, describe, expect, it } from 'vitest';
import { endpointOf, requestFor } from '../../lib/graph/endpoint.ts';
import { endpoints as media } from '../../lib/graph/endpoints/media.ts';
import { everyEndpoint, everythingSent, type Sent } from './help/every.ts';
import { exceptions } from './help/exceptions.ts';
import { goneIn } from './help/gone.ts';
import { isLive } from './help/ground.ts';
import { unknownIn } from './help/names.ts';
import { readSpec } from './help/spec.ts';

const asking = { accountId: '17841400000000001', priority: 'click' } as const;
const request = (query: Record<string, string>) =>
  requestFor(media.media, asking, [asking.accountId], { query });

/** Endpoints no case of this suite can send by the client, and why. */
const unsent: Readonly<Record<string, string>> = {
  'rupload.ts upload': 'bytes go another way, past the client: uploading.test.ts',
};

const folder = process.env['LOUPE_SPEC'];

describe('a name that is gone', () => {
  const gone: [string, Record<string, string>][] = [
    ['taps_forward', { metric: 'reach,taps_forward' }],
    ['audience_city', { fields: 'id,insights.metric(audience_city).period(lifetime)' }],
    ['impressions', { fields: 'media.limit(5){id,insights.metric(reach,impressions)}' }],
    ['last_90_days', { timeframe: 'last_90_days' }],
    ['profile_views', { metric: 'profile_views', period: 'day' }],
    ['ids', { ids: '1,2' }],
  ];

  it.each(gone)('is seen wherever it stands: %s', (name, query) => {
    expect(goneIn(request(query))).toEqual([name]);
  });

  it('is not one that is still there as a total', () => {
    expect(goneIn(request({ metric: 'profile_views', metric_type: 'total_value' }))).toEqual([]);
  });
});

it('a request is known by the endpoint it was made for', () => {
  expect(endpointOf(request({}))).toBe(media.media);
  expect(endpointOf({ ...request({}) })).toBeUndefined();
});

// What is sent is the same everywhere; Meta is not asked a second time for it.
if (!isLive) {
  describe('what the whole suite sends', () => {
    let sent: Sent[] = [];
    beforeAll(async () => {
      sent = await everythingSent('names.test.ts');
    }, 60_000);

    it('has something for every endpoint that describes itself', async () => {
      const used = new Set(sent.map(({ endpoint }) => endpoint));
      const silent = [...(await everyEndpoint())].filter(([, endpoint]) => !used.has(endpoint));
      expect(silent.map(([name]) => name)).toEqual(Object.keys(unsent));
    });

    it('asks for nothing Meta took away', () => {
      expect(sent.flatMap(({ request }) => goneIn(request))).toEqual([]);
    });

    if (folder === undefined) return;

    it('is in Meta’s own description, or an exception that is still needed', () => {
      const spec = readSpec(folder);
      const unknown = new Map(
        sent.flatMap(({ endpoint, request }) =>
          unknownIn(spec, endpoint, request).map((name) => [name, endpoint.source]),
        ),
      );
      const allowed = exceptions.flatMap(({ names }) => names);
      const strange = [...unknown].filter(([name]) => !allowed.includes(name));
      expect(strange, 'names nobody knows, with the endpoint’s heading').toEqual([]);
      const unneeded = allowed.filter((name) => !unknown.has(name));
      expect(unneeded, 'exceptions nothing needs').toEqual([]);
    });
  });
}
