import { letters } from './random.ts';
import type { Incoming } from './traffic.ts';
import { servedVersion, versionIn } from './versions.ts';

/** The headers Meta puts on an answer of the Graph, besides those about use. */
export const headersFor = (incoming: Incoming): Record<string, string> => ({
  'facebook-api-version': `v${servedVersion(versionIn(incoming.path))}.0`,
  'x-fb-request-id': letters(`request/${incoming.raw}`, 22),
  'x-fb-trace-id': letters(`trace/${incoming.raw}`, 11),
  'x-fb-rev': '1029384756',
  'access-control-allow-origin': '*',
  'cache-control': 'private, no-cache, no-store, must-revalidate',
  expires: 'Sat, 01 Jan 2000 00:00:00 GMT',
  pragma: 'no-cache',
  vary: 'Accept-Encoding',
});

/** What a refusal carries besides: the same words once more. */
export function refusalHeaders(error: Record<string, unknown>): Record<string, string> {
  const what = error['code'] === 190 ? 'invalid_token' : 'invalid_request';
  const words = String(error['message']).replace(/[^\x20-\x7e]|"/g, "'");
  return {
    'cache-control': 'no-store',
    'www-authenticate': `OAuth "Facebook Platform" "${what}" "${words}"`,
  };
}

/** What a browser is told that asks whether it may ask. */
export const preflight = {
  'access-control-allow-methods': 'GET, HEAD, POST, DELETE, OPTIONS',
  'access-control-allow-headers':
    'authorization, content-type, file_offset, file_size, file_url, offset, x-requested-with',
  'access-control-max-age': '86400',
};
