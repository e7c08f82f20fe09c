import type { Answer, Incoming } from './traffic.ts';

export const faultKinds = [
  'error',
  'error-200',
  'limited',
  'signed-out',
  'poisoned',
  'delay',
  'drip',
  'hold',
  'hold-before',
  'drop-before',
  'drop-after',
  'late',
  'never',
  'truncate',
  'empty',
  'html',
  'gateway',
  'redirect',
  'wrong-type',
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
  /** How long a delay or a drip takes; how far off, by the sandbox's clock, a late thing is. */
  ms?: number;
  code?: number;
  subcode?: number;
  http?: number;
  message?: string;
  type?: string;
  transient?: boolean;
  /** How long a limit holds. */
  minutes?: number;
  /** Where a redirect leads. */
  to?: string;
  /** What an answer of the wrong type calls itself. */
  contentType?: string;
}

export interface ScriptedFault extends Fault {
  id: number;
  seen: number;
  done: number;
}

/** What can befall one operation inside a batch. */
const inside: readonly FaultKind[] = [
  ...(['error', 'error-200', 'limited', 'signed-out', 'poisoned'] as const),
  ...(['empty', 'html', 'gateway', 'drop-before', 'drop-after', 'late', 'never'] as const),
];

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
    return this.#strike(this.#all.filter((one) => fits(one, incoming)));
  }

  /** The fault that befalls an operation of a batch; only one that names a path can. */
  strikeInside(incoming: Incoming): ScriptedFault | undefined {
    const able = this.#all.filter(({ path, kind }) => path !== undefined && inside.includes(kind));
    return this.#strike(able.filter((one) => fits(one, incoming)));
  }

  #strike(fitting: ScriptedFault[]): ScriptedFault | undefined {
    let struck: ScriptedFault | undefined;
    for (const fault of fitting) {
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

/** A browser's question beforehand is struck only by a fault that means it. */
const fits = (fault: Fault, { method, host, path }: Incoming): boolean =>
  (fault.method === undefined ? method !== 'OPTIONS' : fault.method === method) &&
  (fault.host === undefined || host.startsWith(fault.host)) &&
  (fault.path === undefined || new RegExp(fault.path).test(path));

/** An answer with its end cut off. */
export function cutShort(answer: Answer): Answer {
  const whole = Buffer.from(answer.body ?? '');
  return { ...answer, body: whole.subarray(0, Math.max(1, Math.floor(whole.length * 0.6))) };
}
