import { GraphError } from '../errors.ts';
import { portal } from '../instead.ts';
import type { Room } from '../room.ts';
import type { Answer, Incoming } from '../traffic.ts';
import { controls } from './calls.ts';

const plain = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  body: JSON.stringify(body),
});

/** The calls under `/_sandbox/` by which tests and people move the world. */
export async function answerControl(incoming: Incoming, room: Room): Promise<Answer> {
  const name = incoming.path.replace(/^\/_sandbox\/?/, '').replace(/\/$/, '') || 'state';
  if (name === 'portal')
    return { status: 200, headers: { 'content-type': 'text/html' }, body: portal };
  const call = controls[`${incoming.method} ${name}`];
  if (!call)
    return plain(404, {
      error: `No such call: ${incoming.method} ${name}`,
      calls: Object.keys(controls),
    });
  try {
    const given = { ...incoming.params, ...incoming.body };
    return plain(200, await call(given, room));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return plain(error instanceof GraphError ? error.http : 400, { error: message });
  }
}
