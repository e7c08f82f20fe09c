import type { Endpoint } from '../../../lib/graph/endpoint.ts';
import type { GraphRequest } from '../../../lib/graph/types.ts';
import { type AskedField, askedFields, askedValues } from './asked.ts';
import type { Spec } from './spec.ts';

/** The description's name for what stands where an id does in our own descriptions. */
const nodeNames: Readonly<Record<string, string>> = {
  '{ig-user}': 'IGUser',
  '{ig-media}': 'IGMedia',
  '{ig-comment}': 'IGComment',
  '{ig-container}': 'ShadowIGMediaBuilder',
  '{ig-hashtag}': 'ShadowIGHashtag',
  '{page}': 'Page',
  '{photo}': 'Photo',
  '{conversation}': 'UnifiedThread',
  '{message}': 'UnifiedMessage',
  '{igsid}': 'InstagramScopedUser',
  '{event}': 'IGUpcomingEvent',
  '{business}': 'Business',
  '{audio}': 'Audio',
  me: 'User',
};

/** The types of what the description has without one, or not at all. */
const typesOf: Readonly<Record<string, string>> = {
  'IGUser.collaborative_media_search': 'ShadowIGUserCollaborativeMedia',
  'GET User/businesses': 'Business',
  'GET Business/owned_pages': 'Page',
  'GET Business/client_pages': 'Page',
  'GET Root/pages/search': 'Page',
};

/** Every list takes these. */
const everywhere = new Set(['fields', 'limit', 'after', 'before']);

/** Node and edge of an endpoint; a path that begins at the root has its edge alone. */
function placeOf({ call, source }: Endpoint): { node: string; edge: string } {
  const [, first = '', ...rest] = (call.split(' ')[1] ?? '').split('/');
  const node = nodeNames[first];
  // A Page's token is a Page at `/me`.
  if (first === 'me' && source === 'Page') return { node: 'Page', edge: '' };
  return node === undefined
    ? { node: 'Root', edge: [first, ...rest].join('/') }
    : { node, edge: rest.join('/') };
}

/**
 * What of a request the description does not know, each in a line: `IGMedia.is_ai_generated`,
 * `POST IGUser/likes`, `GET IGUser/insights?metric=plays`.
 */
export function unknownIn(spec: Spec, endpoint: Endpoint, request: GraphRequest): string[] {
  const { node, edge } = placeOf(endpoint);
  const { method, query = {}, body = {}, file } = request;
  const unknown: string[] = [];
  const tell = (name: string): void => void unknown.push(name);

  function params(where: string, known: { name: string; type: string }[], given: object): void {
    for (const [name, text] of Object.entries(given) as [string, string][]) {
      const param = known.find((one) => one.name === name);
      if (!param) tell(`${where}?${name}`);
      const words = param && spec.words(param.type);
      if (!words) continue;
      for (const word of askedValues(text)) {
        if (!words.includes(word)) tell(`${where}?${name}=${word}`);
      }
    }
  }

  function fields(of: string, list: AskedField[]): void {
    for (const { name, args, inside } of list) {
      const where = `${of}.${name}`;
      const type = spec.field(of, name);
      const call = type === undefined ? spec.call('GET', of, name) : undefined;
      if (type === undefined && !call) tell(where);
      const own = Object.entries(args).filter(([key]) => !everywhere.has(key) && key !== 'as');
      params(call ? `GET ${of}/${name}` : where, call?.params ?? [], Object.fromEntries(own));
      const next = call?.return ?? typesOf[where] ?? type ?? '';
      if (inside.length > 0) fields(next === '' ? `${where}{}` : next, inside);
    }
  }

  const where = `${method} ${edge === '' ? node : `${node}/${edge}`}`;
  const call = spec.call(method, node, edge);
  if (!call) tell(where);
  const own = Object.entries(query).filter(([key]) => method !== 'GET' || !everywhere.has(key));
  const files = file ? { [file.name]: '' } : {};
  params(where, call?.params ?? [], { ...Object.fromEntries(own), ...body, ...files });
  const asked = query['fields'];
  const answered = edge === '' ? node : (call?.return ?? typesOf[where] ?? where);
  if (asked !== undefined) fields(answered, askedFields(asked));
  return unknown;
}
