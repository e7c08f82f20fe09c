import type { Call } from './call.ts';
import { badParameter } from './errors.ts';
import { listOf } from './fields.ts';
import { servedVersion } from './versions.ts';

const most = 50;

/** The paths behind `?ids=a,b` at the root or at an edge; nothing when it is not asked. */
export function idsAsked(call: Call, parts: string[]): string[][] | undefined {
  const text = call.params['ids'];
  if (text === undefined || call.method !== 'GET' || parts.length > 1) return undefined;
  const [edge] = parts;
  if (edge !== undefined && (edge === 'me' || call.world.things.has(edge) || /\d/.test(edge)))
    return undefined;
  const served = servedVersion(call.version.slice(1) || undefined);
  if (served >= 26 && !call.switches.legacyProtocol)
    throw badParameter('The parameter ids is not supported any more');
  const ids = [...new Set(listOf(text))];
  if (ids.length === 0) throw badParameter('The parameter ids is empty');
  if (ids.length > most)
    throw badParameter(`Too many IDs. Maximum: ${most}. Provided: ${ids.length}.`);
  return ids.map((id) => [id, ...parts]);
}
