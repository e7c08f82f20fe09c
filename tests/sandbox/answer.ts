import { answerBatch } from './batch.ts';
import type { Call } from './call.ts';
import { answerDialog } from './dialog/answer.ts';
import { badParameter, GraphError, missingToken, noToken } from './errors.ts';
import { answer, bucketOf, refuseAppToken } from './graph.ts';
import { headersFor, preflight, refusalHeaders } from './headers.ts';
import { idsAsked } from './ids.ts';
import { answerPicture } from './images/answer.ts';
import { insteadOf } from './instead.ts';
import { debugged, tagged } from './legacy.ts';
import { appTokenOf, checkProof } from './proof.ts';
import { isMapped, nameOf, type Room } from './room.ts';
import { openRouteOf } from './routes/table.ts';
import type { Token } from './tokens.ts';
import { type Answer, type Incoming, jsonAnswer } from './traffic.ts';
import { versionIn, withoutVersion } from './versions.ts';

/** Sends a request to the part of Meta's that answers it. */
export async function answerFor(incoming: Incoming, room: Room): Promise<Answer> {
  if (incoming.upload) return incoming.upload.answer();
  const mapped = isMapped(incoming);
  const path = withoutVersion(incoming.path);
  if (mapped && nameOf(incoming) === 'scontent.cdninstagram.com')
    return answerPicture(incoming.path, incoming.query, room);
  if (!mapped && path.startsWith('/cdn/'))
    return answerPicture(path.slice('/cdn'.length), incoming.query, room);
  if (path.startsWith('/dialog/oauth') && (!mapped || nameOf(incoming) === 'www.facebook.com'))
    return answerDialog(incoming, room);
  if (mapped && nameOf(incoming) !== 'graph.facebook.com') return somewhereElse(nameOf(incoming));
  return answerGraph(incoming, room);
}

const somewhereElse = (host: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><title>${host}</title><p>The sandbox shows nothing here.`,
});

/** Answers one call of the Graph, or a batch of them, each of which comes back here. */
export async function answerGraph(incoming: Incoming, room: Room): Promise<Answer> {
  const told = headersFor(incoming);
  if (incoming.method === 'OPTIONS')
    return { status: 200, headers: { ...told, ...preflight }, body: '' };
  const params: Record<string, string> = { ...incoming.params, ...incoming.body };
  const parts = withoutVersion(incoming.path)
    .split('/')
    .filter((part) => part !== '');
  let usage = {};
  const tell = (headers: Record<string, string>): void => void (usage = headers);
  try {
    const posted = methodOf(incoming, params) === 'POST';
    const unsigned = openRouteOf(parts.join('/'));
    if (unsigned) return jsonAnswer(200, unsigned(params, room), told);
    const batch = parts.length === 0 && params['batch'] !== undefined && posted;
    const given = batch
      ? await answerBatch(incoming, params, tokenIn(incoming, params), (one) => operate(one, room))
      : await answerCall(callOf(incoming, params, parts[0] ?? '', room), parts, tell);
    const headers = { ...told, ...given.headers, ...usage };
    const scripted = room.switches.javascriptType
      ? { 'content-type': 'text/javascript; charset=UTF-8' }
      : {};
    const whole = { ...given, headers: { ...headers, ...scripted } };
    if (!room.switches.legacyProtocol || incoming.method !== 'GET') return whole;
    return tagged(whole, incoming.headers['if-none-match']);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const refused = refusalHeaders(error.body.error);
    return jsonAnswer(error.http, error.body, { ...told, ...refused, ...usage });
  }
}

/** An operation of a batch: what would break a connection leaves it unfinished. */
async function operate(incoming: Incoming, room: Room): Promise<Answer | undefined> {
  const fault = room.faults.strikeInside(incoming);
  if (fault?.kind === 'drop-before' || fault?.kind === 'never') return undefined;
  if (fault?.kind === 'late') {
    const { method, path } = incoming;
    const at = room.clock.now() + (fault.ms ?? 60_000);
    room.later.add({ at, method, path, happen: () => void answerGraph(incoming, room) });
    return undefined;
  }
  const answered =
    (fault && insteadOf(fault, incoming, room)) ?? (await answerGraph(incoming, room));
  return fault?.kind === 'drop-after' ? undefined : answered;
}

async function answerCall(
  call: Call,
  parts: string[],
  tell: (headers: Record<string, string>) => void,
): Promise<Answer> {
  const { usage } = call.room;
  const each = idsAsked(call, parts);
  if (!each && parts.length === 0) throw badParameter('The root of the Graph has no fields');
  checkProof(call);
  const talk = /^(?:conversations|messages)$/.test(parts[1] ?? '') ? { type: 'messenger' } : {};
  const buckets = (each ?? [parts]).map(([first = '']) => ({ ...bucketOf(call, first), ...talk }));
  tell(usage.headers(...buckets));
  for (const bucket of buckets) usage.count(bucket);
  tell(usage.headers(...buckets));
  if (!each) return jsonAnswer(200, debugged(call, await answer(call, parts)));
  const found: [string, unknown][] = [];
  for (const path of each) found.push([path[0] ?? '', await answer(call, path)]);
  return jsonAnswer(200, Object.fromEntries(found));
}

function tokenIn(incoming: Incoming, params: Record<string, string>): string | undefined {
  const bearer = /^(?:Bearer|OAuth) (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1];
  return bearer ?? params['access_token'];
}

/** GET and POST may be told to be another method. */
function methodOf({ method }: Incoming, params: Record<string, string>): string {
  const said = (params['method'] ?? '').toUpperCase();
  const other = ['GET', 'POST', 'DELETE'].includes(said) && ['GET', 'POST'].includes(method);
  return other ? said : method === 'HEAD' ? 'GET' : method;
}

/** Whose token it is; an app's own only asks about others. */
function tokenOf(value: string, first: string, { world, tokens }: Room): Token {
  if (!value.startsWith(`${world.app.id}|`)) return tokens.check(value);
  const own = first === 'debug_token' && value === appTokenOf(world.app) && tokens.app(value);
  if (!own) throw refuseAppToken(first);
  return own;
}

function callOf(
  incoming: Incoming,
  params: Record<string, string>,
  first: string,
  room: Room,
): Call {
  const value = tokenIn(incoming, params);
  if (!value) throw first === 'me' ? noToken() : missingToken();
  const mapped = isMapped(incoming);
  const asked = versionIn(incoming.path);
  return {
    method: methodOf(incoming, params),
    world: room.world,
    tokens: room.tokens,
    token: tokenOf(value, first, room),
    now: room.clock.now(),
    params,
    version: asked === undefined ? '' : `/${asked}`,
    graph: mapped ? 'https://graph.facebook.com' : room.origin,
    cdn: mapped ? 'https://scontent.cdninstagram.com' : `${room.origin}/cdn`,
    switches: room.switches,
    spent: { objects: 0 },
    room,
    incoming,
  };
}
