import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerFor } from './answer.ts';
import { answerControl } from './control/answer.ts';
import { cutShort, type ScriptedFault } from './faults.ts';
import { gateway, insteadOf } from './instead.ts';
import type { Logged } from './log.ts';
import type { Room } from './room.ts';
import { beginUpload } from './publishing/upload.ts';
import { drip, send } from './send.ts';
import { type Answer, type Incoming, jsonAnswer, readIncoming } from './traffic.ts';

/** Answers one request; who leaves in the middle of it, or writes nonsense, is let go. */
export function serve(room: Room, from: IncomingMessage, to: ServerResponse): void {
  serveOne(room, from, to).catch(() => to.destroy());
}

/** Answers with whatever fault was scripted for the request. */
async function serveOne(room: Room, from: IncomingMessage, to: ServerResponse): Promise<void> {
  const incoming = await readIncoming(from, beginUpload(from, room));
  // The one clock there is: whoever goes by the server's time goes by this.
  to.setHeader('date', new Date(room.clock.now()).toUTCString());
  room.later.run(room.clock.now());
  room.webhooks.later.run(room.clock.now());
  if (incoming.path.startsWith('/_sandbox'))
    return send(to, await answerControl(incoming, room), incoming);
  const entry = room.log.add(incoming, room.clock.now());
  const began = performance.now();
  const fault = room.faults.strike(incoming);
  if (fault) entry.fault = fault.kind;
  const answer = await happen(incoming, entry, fault, room, to);
  entry.ms = Math.round(performance.now() - began);
  if (!answer) return;
  entry.status = answer.status;
  if (answer.operations) entry.operations = answer.operations;
  if (fault?.kind === 'drip') return drip(to, answer, incoming, fault.ms ?? 1000);
  send(to, answer, incoming);
}

/** The answer after delays and holds; nothing when the connection is to stay silent or break. */
async function happen(
  incoming: Incoming,
  entry: Logged,
  fault: ScriptedFault | undefined,
  room: Room,
  to: ServerResponse,
): Promise<Answer | undefined> {
  const kind = fault?.kind;
  const gone = (tell: () => void): void => void to.once('close', tell);
  if (kind === 'never') return undefined;
  if (kind === 'drop-before') return void to.destroy();
  if (kind === 'late') {
    happenLater(incoming, entry, fault?.ms, room);
    return fault?.http === undefined ? void to.destroy() : gateway(fault.http);
  }
  if (kind === 'delay') await wait(fault?.ms ?? 1000);
  if (kind === 'hold-before') await room.holds.keep(entry, gone);
  const instead = fault && insteadOf(fault, incoming, room);
  const answer = instead ?? (await safely(incoming, room));
  if (kind === 'hold') await room.holds.keep(entry, gone);
  if (kind === 'drop-after') return void to.destroy();
  if (kind === 'wrong-type')
    return {
      ...answer,
      headers: { ...answer.headers, 'content-type': fault?.contentType ?? 'text/plain' },
    };
  return kind === 'truncate' ? cutShort(answer) : answer;
}

/** Nobody is told, and the thing takes effect all the same, some time on. */
function happenLater(incoming: Incoming, entry: Logged, ms = 60_000, room: Room): void {
  const { method, path } = incoming;
  const at = room.clock.now() + ms;
  room.later.add({
    ...{ at, method, path },
    happen: () => {
      entry.applied = room.clock.now();
      void safely(incoming, room).then(({ status }) => (entry.status = status));
    },
  });
}

async function safely(incoming: Incoming, room: Room): Promise<Answer> {
  try {
    return await answerFor(incoming, room);
  } catch (error) {
    const message = `The sandbox broke: ${error instanceof Error ? error.stack : String(error)}`;
    return jsonAnswer(500, { error: { message, type: 'OAuthException', code: 1 } });
  }
}
