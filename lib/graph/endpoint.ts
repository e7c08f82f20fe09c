import type { Permission } from '../shared/permissions.ts';
import type { PagePart } from '../shared/tasks.ts';
import { badRequest } from './errors.ts';
import type { Asking, GraphRequest, Lane, Speaker } from './types.ts';

/** What Meta asks of a call, told where the call is made and read by whoever explains refusals. */
export type Endpoint = {
  /** Method and path, with Meta's names where ids stand: `GET /{ig-user}/stories`. */
  call: `${GraphRequest['method']} /${string}`;
  permissions: readonly Permission[];
  /** What the person's tasks on the Page must allow; null where any task will do. */
  part: PagePart | null;
  speaker: Speaker;
  lane: Lane;
  /** Bounds of this call alone, in a sentence. */
  limits?: string;
  /** The heading in Meta's documentation. */
  source: string;
};

/** Keeps the names of a file's endpoints while checking each. */
export const describe = <K extends string>(
  endpoints: Record<K, Endpoint>,
): Readonly<Record<K, Endpoint>> => endpoints;

/** What goes with a request besides its path. */
export type More = Pick<GraphRequest, 'query' | 'body' | 'file' | 'signal'>;

/** Who asks; null for the account before one is known. */
export type Asker = Pick<GraphRequest, 'accountId' | 'priority'>;

const origins = new WeakMap<GraphRequest, Endpoint>();

/** The endpoint a request was made for; undefined for one that was made by hand. */
export const endpointOf = (request: GraphRequest): Endpoint | undefined => origins.get(request);

const idShape = /^[\w-]{1,500}$/;

/** The request an endpoint stands for, with ids in the places its path names, in that order. */
export function requestFor(
  endpoint: Endpoint,
  { accountId, priority }: Asker | Asking,
  ids: readonly string[],
  more: More = {},
): GraphRequest {
  const { call, lane, speaker } = endpoint;
  const [method, template = ''] = call.split(' ') as [GraphRequest['method'], string?];
  const left = [...ids];
  const path = template.replace(/\{[^}]+\}/g, () => {
    const id = left.shift();
    if (id === undefined || !idShape.test(id)) throw badRequest('an id of unknown shape');
    return id;
  });
  if (left.length > 0) throw badRequest('more ids than the path has places for');
  const request: GraphRequest = { method, path, ...more, lane, speaker, accountId, priority };
  origins.set(request, endpoint);
  return request;
}
