import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphError } from '../errors.ts';
import { allow } from '../permissions.ts';
import type { Room } from '../room.ts';
import { addressOf, type Answer, jsonAnswer } from '../traffic.ts';
import type { Container, Film } from '../world/made.ts';
import { keepFilm } from './create.ts';
import { fetchFrom } from './fetching.ts';
import { type FilmShape, mostOfFilm } from './judging.ts';
import { statusOf } from './life.ts';

/** A film on its way into its container. */
export interface Upload {
  /** Takes the next bytes; with them stands whatever came before the connection broke. */
  take: (chunk: Buffer) => Promise<void>;
  /** What to say when everything was read. */
  answer: () => Promise<Answer>;
}

const place = /^\/ig-api-upload\/(?:v\d+\.\d+\/)?(\d+)\/?$/;

/** The newest upload to each film: an older one that lingers adds nothing any more. */
const newest = new WeakMap<Film, Upload>();

/**
 * `POST /ig-api-upload/{version}/{container}`, at rupload.facebook.com: a film's bytes from an
 * offset on, or the address of a film. Source: fact sheet §3.3.
 */
export function beginUpload(request: IncomingMessage, room: Room): Upload | undefined {
  const { pathname, searchParams } = addressOf(request);
  const id = place.exec(pathname)?.[1];
  if (request.method !== 'POST' || id === undefined) return undefined;
  const { authorization = '', offset, file_size: size, file_url: address } = request.headers;
  const token = /^(?:OAuth|Bearer) (.+)$/i.exec(authorization)?.[1];
  try {
    const container = allowed(id, token ?? searchParams.get('access_token') ?? '', room);
    const film = container.film as Film;
    if (typeof address === 'string') return fromAddress(container, address, room);
    checkRange(film, String(offset ?? ''), String(size ?? ''));
    const upload = intoContainer(container, film, room);
    newest.set(film, upload);
    return upload;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refusal = error.answer;
    return { take: () => Promise.resolve(), answer: () => Promise.resolve(refusal) };
  }
}

class Refused extends Error {
  readonly answer: Answer;

  constructor(type: string, message: string, retriable = false) {
    super(message);
    this.answer = failure(type, message, retriable);
  }
}

const failure = (type: string, message: string, retriable: boolean): Answer =>
  jsonAnswer(400, { debug_info: { retriable, type, message } });

/** Refusals of the upload as such carry JSON in their text. */
const processing = (message: string): Refused =>
  new Refused('ProcessingFailedError', JSON.stringify({ success: false, error: { message } }));

const done = (): Answer => jsonAnswer(200, { success: true, message: 'Upload successful.' });

/** The container that waits for these bytes, if the token may fill it. */
function allowed(id: string, value: string, room: Room): Container {
  const { world, clock, tokens, switches } = room;
  const container = world.things.get(id);
  try {
    const token = tokens.check(value);
    if (container?.kind !== 'container') throw processing('container not found');
    allow({ world, token, now: clock.now(), switches }, container.account, 'publish');
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    throw processing('unauthorized user request');
  }
  if (container.film?.sent !== true) throw processing('container takes no upload');
  if (['EXPIRED', 'ERROR', 'PUBLISHED'].includes(statusOf(container, clock.now())))
    throw processing('container has expired or was used');
  return container;
}

function checkRange(film: Film, offset: string, size: string): void {
  if (!/^\d+$/.test(offset) || Number(offset) !== film.arrived)
    throw new Refused('OffsetInvalidError', 'Request starting offset is invalid');
  const known = film.size === undefined || film.size === Number(size);
  if (!/^[1-9]\d*$/.test(size) || !known)
    throw new Refused('FileSizeInvalidError', 'Request file size is invalid');
  film.size = Number(size);
}

function intoContainer(container: Container, film: Film, room: Room): Upload {
  const { size = 0 } = film;
  let tooMuch = false;
  const add = (part: Buffer): void => {
    if (newest.get(film) !== upload || film.arrived >= size) {
      tooMuch ||= part.length > 0;
      return;
    }
    const fitting = part.subarray(0, size - film.arrived);
    tooMuch ||= fitting.length < part.length;
    film.parts.push(Buffer.from(fitting));
    film.arrived += fitting.length;
    if (film.arrived === size) keepFilm(container, room.clock.now(), room.world.bytes);
  };
  const upload: Upload = {
    async take(chunk) {
      const { uploadBytesPerSecond: pace } = room.switches;
      if (pace === 0) return add(chunk);
      const step = Math.max(1, Math.ceil(pace / 10));
      for (let at = 0; at < chunk.length; at += step) {
        await wait(100);
        add(chunk.subarray(at, at + step));
      }
    },
    answer: () => {
      if (tooMuch) return Promise.resolve(failure('FileSizeInvalidError', 'Too many bytes', false));
      if (film.arrived === size) return Promise.resolve(done());
      const message = 'Partial request (did not match length of file)';
      return Promise.resolve(failure('PartialRequestError', message, true));
    },
  };
  return upload;
}

function fromAddress(container: Container, address: string, room: Room): Upload {
  const answer = async (): Promise<Answer> => {
    const film = container.film as Film;
    try {
      const most = mostOfFilm(container.shape as FilmShape);
      film.parts = [await fetchFrom(address, most, room)];
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      return processing('the file could not be fetched').answer;
    }
    film.arrived = film.parts[0]?.length ?? 0;
    film.size = film.arrived;
    keepFilm(container, room.clock.now(), room.world.bytes);
    return done();
  };
  return { take: () => Promise.resolve(), answer };
}
