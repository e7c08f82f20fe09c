import { GraphError } from './errors.ts';
import type { Fault } from './faults.ts';
import { refusalHeaders } from './headers.ts';
import { beforeProfessional } from './insights/media.ts';
import type { Room } from './room.ts';
import { sessionEnded } from './tokens.ts';
import { type Answer, type Incoming, jsonAnswer } from './traffic.ts';
import { limited } from './usage.ts';

const html = { 'content-type': 'text/html' };
const page = (title: string, text: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><p>${text}`;

/** The page of a network that wants to be signed in to. */
export const portal = page('Welcome', 'Please sign in to this network.');

/** What a gateway says when nobody behind it answers. */
export const gateway = (status = 502): Answer => ({
  status,
  headers: html,
  body: page('Error', "Sorry, something went wrong. We're working on getting this fixed."),
});

/** The answer that stands in place of the right one, for the kinds of faults that have one. */
export function insteadOf(fault: Fault, incoming: Incoming, room: Room): Answer | undefined {
  switch (fault.kind) {
    case 'error':
    case 'error-200':
    case 'limited':
    case 'signed-out':
    case 'poisoned':
      return refusal(fault, incoming, room);
    case 'empty':
      return { status: fault.http ?? 200, body: '' };
    case 'html':
      return { status: fault.http ?? 200, headers: html, body: portal };
    case 'gateway':
      return gateway(fault.http);
    case 'redirect': {
      const location = fault.to ?? `${room.origin}/_sandbox/portal`;
      return { status: fault.http ?? 302, headers: { location }, body: '' };
    }
    case 'delay':
    case 'drip':
    case 'hold':
    case 'hold-before':
    case 'drop-before':
    case 'drop-after':
    case 'late':
    case 'never':
    case 'truncate':
    case 'wrong-type':
      return undefined;
  }
}

function refusal(fault: Fault, incoming: Incoming, room: Room): Answer {
  const { http, body } = errorOf(fault, room);
  const error = {
    ...body.error,
    ...(fault.message === undefined ? {} : { message: fault.message }),
    ...(fault.type === undefined ? {} : { type: fault.type }),
    ...(fault.subcode === undefined ? {} : { error_subcode: fault.subcode }),
    ...(fault.transient === undefined ? {} : { is_transient: fault.transient }),
  };
  const status = fault.kind === 'error-200' ? 200 : (fault.http ?? http);
  const usage = fault.kind === 'limited' ? usageOf(fault, incoming, room) : {};
  return jsonAnswer(status, { error }, { ...refusalHeaders(error), ...usage });
}

/** What Meta would say by itself; a fault may say it otherwise. */
function errorOf(fault: Fault, room: Room): GraphError {
  const now = room.clock.now();
  if (fault.kind === 'limited') return limited(fault.code ?? 80002);
  if (fault.kind === 'poisoned') return beforeProfessional();
  if (fault.kind === 'signed-out')
    return sessionEnded(fault.subcode ?? 463, room.world.app.id, now - 60_000, now);
  const code = fault.code ?? 2;
  const message =
    code === 1
      ? "Please reduce the amount of data you're asking for, then retry your request"
      : 'An unexpected error has occurred. Please retry your request later.';
  return new GraphError({ message, code, http: code === 1 || code === 2 ? 500 : 400 });
}

/** The headers of a limit that is used up: about the object asked, or about the app. */
function usageOf({ code = 80002, minutes = 60 }: Fault, { path }: Incoming, room: Room) {
  const used = { call_count: 100, total_cputime: 50, total_time: 80 };
  if (code < 80_000) return { 'x-app-usage': JSON.stringify(used) };
  const id = /\d{6,}/.exec(path)?.[0] ?? room.world.accounts[0]?.id ?? '';
  const type = { 80001: 'pages', 80006: 'messenger' }[code] ?? 'instagram';
  const row = { type, ...used, estimated_time_to_regain_access: minutes };
  return { 'x-business-use-case-usage': JSON.stringify({ [id]: [row] }) };
}
