import { readContainer } from '../../graph/endpoints/container-status.ts';
import { uploadBytes } from '../../graph/endpoints/rupload.ts';
import { createUpload } from '../../graph/upload.ts';
import type { Alive } from '../../ledger/alive.ts';
import type { Answer } from '../../ledger/flight.ts';
import { AppError, problemOf } from '../../shared/problem.ts';
import { refusal } from '../refuse.ts';
import { type At, bytesOf, partAt, postIn } from './step.ts';

/** A line that brings less than this is taken for dead in the end. */
const slowest = 25_000;
const atLeast = 120_000;
/** Every so many beats of ten seconds Meta is asked how much it has. */
const beatsARead = 3;

async function tokenOf({ vault, client: { account } }: At): Promise<string> {
  const page = account.pageId === null ? null : await vault.read(`page:${account.pageId}`);
  const token = page ?? (await vault.read(`user:${account.signInId}`));
  if (token === null) throw new AppError({ code: 'signed-out' }, 'no token to upload with');
  return token;
}

/** From where on Meta wants bytes: its own word, except where nothing was sent yet. */
async function offsetFor(at: At, containerId: string): Promise<number> {
  const { phase } = at.job;
  if (phase.name === 'uploading' && phase.tries === 0) return phase.offset;
  return (await readContainer(at.send, { ...at.ask, containerId })).bytesSent ?? 0;
}

/**
 * Sends a film's bytes from where Meta says it is. A connection that breaks is no failure: the
 * answer is then how much has arrived, and the ledger goes on from there.
 */
export async function uploadFilm(
  at: At,
  { containerId, child }: { containerId: string; child: number | null },
  alive: Alive,
): Promise<Answer> {
  const { deps, send, ask } = at;
  const part = partAt(postIn(at.order), child ?? 0);
  if (part.kind !== 'film') throw refusal('bad-media', 'video-unfit', 'no film to send');
  const film = await bytesOf(part.assetId);
  const offset = await offsetFor(at, containerId);
  const of = film.size;
  const stop = new AbortController();
  let beats = 0;
  const known = async (): Promise<number | null> =>
    (await readContainer(send, { ...ask, containerId })).bytesSent;
  const beat = async (): Promise<void> => {
    await deps.beat();
    beats += 1;
    const bytes = beats % beatsARead === 0 ? await known().catch(() => null) : null;
    const ours = await alive(bytes === null ? undefined : { bytes, of });
    if (!ours) stop.abort();
  };
  const signal = AbortSignal.any([stop.signal, at.signal]);
  const upload = createUpload({
    fetch: deps.fetch,
    clock: deps.clock,
    pause: deps.rest,
    token: await tokenOf(at),
    ...(deps.uploadOrigin ? { origin: deps.uploadOrigin } : {}),
  });
  const limitMs = atLeast + (of / slowest) * 1000;
  try {
    await uploadBytes(upload, { containerId, film, offset, limitMs, signal, beat });
    return { kind: 'uploaded', offset: of, of };
  } catch (error) {
    const { code } = problemOf(error);
    const broke = code === 'unknown-outcome' || code === 'temporary';
    if (!broke || signal.aborted) throw error;
    const bytes = await known().catch(() => null);
    if (bytes === null || bytes <= offset) throw error;
    return { kind: 'uploaded', offset: bytes, of };
  }
}
