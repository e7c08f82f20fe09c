import { AppError } from '../../shared/problem.ts';
import { sha256 } from '../../shared/hex.ts';
import type { Instant } from '../../shared/ids.ts';
import { keepAsset } from '../../store/studio/assets.ts';
import type { AssetRow } from '../../store/studio/rows.ts';

/** Above this a file is told from others by its length and ends; hashing it whole takes memory. */
const mostHashed = 32 * 1024 * 1024;

/** A name for bytes: equal bytes, equal name. */
export async function hashOf(bytes: Blob): Promise<string> {
  const part = mostHashed / 2;
  const told =
    bytes.size <= mostHashed
      ? bytes
      : new Blob([String(bytes.size), bytes.slice(0, part), bytes.slice(-part)]);
  return sha256(await told.arrayBuffer());
}

type Made = Pick<AssetRow, 'bytes' | 'name' | 'facts' | 'madeFrom'>;

/** Keeps bytes that this page has. */
export async function keepBytes(made: Made, now: Instant): Promise<string> {
  const id = crypto.randomUUID();
  const hash = await hashOf(made.bytes);
  const rest = { origin: null, public: null, print: null, createdAt: now };
  await keepAsset({ id, hash, ...rest, ...made });
  return id;
}

/**
 * Copies a chosen file at once: the one on disk may change or go before it is sent. A file that
 * cannot be read is refused here.
 */
export async function takeFile(file: File, now: Instant): Promise<string> {
  let bytes: Blob;
  try {
    // Small ones are read now; a large one is copied by the store as it is kept.
    bytes = file.size > mostHashed ? file : new Blob([await file.arrayBuffer()]);
    return await keepBytes({ bytes, name: file.name, facts: null, madeFrom: null }, now);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      throw new AppError({ code: 'unexpected', reason: 'storage-full' }, 'no room', error);
    }
    throw new AppError({ code: 'bad-media', reason: 'file-gone' }, 'unreadable file', error);
  }
}
