import type { IntakeRefusal } from '../store/studio/rows.ts';
import { isPublicHost, originToAsk } from './intake-address.ts';
import { mostFilm, mostPicture } from './intake-judge.ts';
import { pieceInPage, readInPage } from './intake-page.ts';

export type Frame = { tabId: number; frameId: number };

/** All that an intake reaches of the browser, given by whoever wires it. */
export type IntakeDoors = {
  runIn: <A extends (string | number | boolean)[], R>(
    frame: Frame,
    func: (...args: A) => R | Promise<R>,
    ...args: A
  ) => Promise<R>;
  mayRead: (origin: string) => Promise<boolean>;
  openBeside: (address: string) => Promise<number>;
  loaded: (tabId: number, most: number) => Promise<void>;
  closeTab: (tabId: number) => Promise<void>;
};

export type Got =
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer>; url: string; public: boolean | null }
  | { kind: 'refused'; refusal: IntakeRefusal; address: string };

/** A multiple of three, so that pieces of base64 could stand side by side; messages have a limit. */
const pieceSize = 6 * 1024 * 1024;

function put(into: Uint8Array, at: number, base64: string): void {
  const text = atob(base64);
  for (let step = 0; step < text.length; step += 1) into[at + step] = text.charCodeAt(step);
}

/** Reads one address within a frame. */
export async function readAt(
  doors: Pick<IntakeDoors, 'runIn'>,
  frame: Frame,
  address: string,
  film: boolean,
): Promise<Got> {
  const key = crypto.randomUUID();
  const most = Math.max(mostFilm, mostPicture);
  const reading = await doors.runIn(frame, readInPage, key, address, most, pieceSize, !film);
  if (reading.kind !== 'read') {
    const asks = reading.kind === 'forbidden' && originToAsk(address) !== null;
    const told = reading.kind === 'forbidden' ? 'unreadable' : reading.kind;
    return { kind: 'refused', refusal: asks ? 'needs-origin' : told, address };
  }
  const bytes = new Uint8Array(reading.size);
  put(bytes, 0, reading.first);
  for (let at = pieceSize; at < bytes.length; at += pieceSize) {
    put(bytes, at, await doors.runIn(frame, pieceInPage, key, at, at + pieceSize));
  }
  const open = reading.public === true ? isPublicHost(reading.url) : reading.public;
  return { kind: 'bytes', bytes, url: reading.url || address, public: open };
}

/** Reads the first of several addresses that can be read; the first one's refusal counts. */
export async function readFirst(
  doors: Pick<IntakeDoors, 'runIn'>,
  frame: Frame,
  addresses: readonly string[],
  film: boolean,
): Promise<Got> {
  let refused: Got | null = null;
  for (const address of addresses) {
    const got = await readAt(doors, frame, address, film);
    if (got.kind === 'bytes') return got;
    refused ??= got;
  }
  return refused ?? { kind: 'refused', refusal: 'unreadable', address: '' };
}
