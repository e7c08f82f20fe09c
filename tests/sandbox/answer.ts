import type { Call } from './call.ts';
import { answerDialog } from './dialog/answer.ts';
import { badParameter, GraphError, missingToken, noToken } from './errors.ts';
import { answer, bucketOf, refuseAppToken } from './graph.ts';
import { answerPicture } from './images/answer.ts';
import { letters } from './random.ts';
import { isMapped, nameOf, type Room } from './room.ts';
import { open } from './routes/table.ts';
import { type Answer, type Incoming, jsonAnswer } from './traffic.ts';

const version = /^\/(v\d+\.\d+)(?=\/|$)/;

/** Sends a request to the part of Meta's that answers it. */
export async function answerFor(incoming: Incoming, room: Room): Promise<Answer> {
  const mapped = isMapped(incoming);
  const path = incoming.path.replace(version, '');
  if (mapped && nameOf(incoming) === 'scontent.cdninstagram.com')
    return answerPicture(incoming.path, incoming.query, room);
  if (!mapped && path.startsWith('/cdn/'))
    return answerPicture(path.slice('/cdn'.length), incoming.query, room);
  if (path.startsWith('/dialog/oauth') && (!mapped || nameOf(incoming) === 'www.facebook.com'))
    return answerDialog(incoming, room);
  if (mapped && nameOf(incoming) !== 'graph.facebook.com') return somewhereElse(nameOf(incoming));
  return answerGraph(incoming, path, room);
}

const somewhereElse = (host: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><title>${host}</title><p>The sandbox shows nothing here.`,
});

/** Answers one call of the Graph; a batch answers each of its parts by this as well. */
export async function answerGraph(incoming: Incoming, path: string, room: Room): Promise<Answer> {
  const asked = version.exec(incoming.path)?.[1];
  const told = {
    'facebook-api-version': asked ?? 'v26.0',
    'x-fb-request-id': letters(`request/${incoming.raw}`, 22),
    'access-control-allow-origin': '*',
    'cache-control': 'private, no-cache, no-store, must-revalidate',
  };
  let usage = {};
  try {
    const parts = path.split('/').filter((part) => part !== '');
    const unsigned = incoming.method === 'GET' ? open[parts.join('/')] : undefined;
    if (unsigned) return jsonAnswer(200, unsigned(Object.fromEntries(incoming.query), room), told);
    const call = callOf(incoming, parts[0] ?? '', asked, room);
    if (parts.length === 0) throw badParameter('The root of the Graph has no fields');
    const bucket = bucketOf(call, parts[0] ?? '');
    usage = room.usage.headers(bucket);
    room.usage.count(bucket);
    usage = room.usage.headers(bucket);
    const body = await answer(call, parts);
    return jsonAnswer(200, body, { ...told, ...usage });
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return jsonAnswer(error.http, error.body, { ...told, ...usage });
  }
}

function callOf(incoming: Incoming, first: string, asked: string | undefined, room: Room): Call {
  const params = { ...incoming.params, ...incoming.body };
  const bearer = /^(?:Bearer|OAuth) (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1];
  const value = bearer ?? params['access_token'];
  if (!value) throw first === 'me' ? noToken() : missingToken();
  if (value.startsWith(`${room.world.app.id}|`)) throw refuseAppToken(first);
  const mapped = isMapped(incoming);
  return {
    method: incoming.method,
    world: room.world,
    tokens: room.tokens,
    token: room.tokens.check(value),
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
