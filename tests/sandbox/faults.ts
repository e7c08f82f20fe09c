import { GraphError } from './errors.ts';
import { type Answer, type Incoming, jsonAnswer } from './traffic.ts';

export const faultKinds = [
  'error',
  'delay',
  'hold',
  'hold-before',
  'drop-before',
  'drop-after',
  'truncate',
  'html',
  'empty',
  'error-200',
  'never',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Something that shall go wrong, and with which requests. */
export interface Fault {
  kind: FaultKind;
  method?: string;
  host?: string;
  /** A regular expression the path must fit; any Graph, dialog or picture request otherwise. */
  path?: string;
  /** The first matching request it happens to; 1 when left out. */
  nth?: number;
  /** How often it happens from there on; once when left out, always when 0. */
  times?: number;
  ms?: number;
  code?: number;
  subcode?: number;
  http?: number;
  message?: string;
  type?: string;
  transient?: boolean;
}

export interface ScriptedFault extends Fault {
  id: number;
  seen: number;
  done: number;
}

/** The faults that wait for their request. */
export class Faults {
  readonly #all: ScriptedFault[] = [];
  #made = 0;

  add(fault: Fault): ScriptedFault {
    this.#made += 1;
    const scripted = { ...fault, id: this.#made, seen: 0, done: 0 };
    this.#all.push(scripted);
    return scripted;
  }

  list = (): ScriptedFault[] => this.#all.map((fault) => ({ ...fault }));

  clear(): void {
    this.#all.length = 0;
  }

  /** The fault that befalls this request; every fitting one counts it. */
  strike(incoming: Incoming): ScriptedFault | undefined {
    let struck: ScriptedFault | undefined;
    for (const fault of this.#all.filter((one) => fits(one, incoming))) {
      fault.seen += 1;
      const times = fault.times ?? 1;
      const due = fault.seen >= (fault.nth ?? 1) && (times === 0 || fault.done < times);
      if (!due || struck) continue;
      fault.done += 1;
      struck = fault;
    }
    return struck;
  }
}

const fits = (fault: Fault, { method, host, path }: Incoming): boolean =>
  (fault.method === undefined || fault.method === method) &&
  (fault.host === undefined || host.startsWith(fault.host)) &&
  (fault.path === undefined || new RegExp(fault.path).test(path));

/** The answer that stands in place of the right one, for the kinds that have one. */
export function insteadOf(fault: Fault): Answer | undefined {
  if (fault.kind === 'error' || fault.kind === 'error-200') {
    const { http, body } = new GraphError({
      message:
        fault.message ?? 'An unexpected error has occurred. Please retry your request later.',
      code: fault.code ?? 2,
      http: fault.kind === 'error-200' ? 200 : (fault.http ?? ((fault.code ?? 2) <= 2 ? 500 : 400)),
      ...(fault.subcode === undefined ? {} : { subcode: fault.subcode }),
      ...(fault.type === undefined ? {} : { type: fault.type }),
      ...(fault.transient === undefined ? {} : { transient: fault.transient }),
    });
    return jsonAnswer(http, body);
  }
  if (fault.kind === 'empty') return { status: fault.http ?? 200, body: '' };
  if (fault.kind !== 'html') return undefined;
  const page = '<!doctype html><title>Welcome</title><p>Please sign in to this network.';
  return { status: fault.http ?? 200, headers: { 'content-type': 'text/html' }, body: page };
}

/** An answer with its end cut off. */
export function cutShort(answer: Answer): Answer {
  const whole = Buffer.from(answer.body ?? '');
  return { ...answer, body: whole.subarray(0, Math.max(1, Math.floor(whole.length * 0.6))) };
}
