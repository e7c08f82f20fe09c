import { readdirSync } from 'node:fs';
import { type Endpoint, endpointOf } from '../../../lib/graph/endpoint.ts';
import type { GraphRequest } from '../../../lib/graph/types.ts';
import { collecting } from './contract.ts';

const folder = new URL('../', import.meta.url);
const endpoints = new URL('../../../lib/graph/endpoints/', import.meta.url);

/** A request of the product's own, and the endpoint it was made for. */
export type Sent = { endpoint: Endpoint; request: GraphRequest };

/**
 * Every request the whole suite sends to a sandbox. What a case says is its own file's matter: here
 * it may fail.
 */
export async function everythingSent(self: string): Promise<Sent[]> {
  const groups = await collecting(async () => {
    for (const file of readdirSync(folder)) {
      if (file.endsWith('.test.ts') && file !== self) await import(new URL(file, folder).href);
    }
  });
  const sent: GraphRequest[] = [];
  for (const run of groups) sent.push(...(await run()));
  return sent.flatMap((request) => {
    const endpoint = endpointOf(request);
    return endpoint ? [{ endpoint, request }] : [];
  });
}

/** Every endpoint that describes itself, by its file and name. */
export async function everyEndpoint(): Promise<Map<string, Endpoint>> {
  const found = new Map<string, Endpoint>();
  for (const file of readdirSync(endpoints)) {
    const module = (await import(new URL(file, endpoints).href)) as {
      endpoints?: Record<string, Endpoint>;
    };
    for (const [name, endpoint] of Object.entries(module.endpoints ?? {}))
      found.set(`${file} ${name}`, endpoint);
  }
  return found;
}
