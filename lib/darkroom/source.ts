/** How much is read at once where little is wanted. */
const windowSize = 65_536;
/** The most that is held of one part of a file, such as its metadata. */
export const mostOfPart = 8 << 20;

/**
 * The bytes of a file, read where they are wanted: a header costs one read of 64 kB, and a film of
 * 300 MB is never in memory.
 */
export class Source {
  readonly size: number;
  readonly #blob: Blob;
  #from = 0;
  #held = new Uint8Array(0);

  constructor(blob: Blob) {
    this.#blob = blob;
    this.size = blob.size;
  }

  /** So many bytes from a place on; fewer where the file ends. */
  async take(at: number, count: number): Promise<Uint8Array> {
    const end = Math.min(at + Math.min(count, mostOfPart), this.size);
    if (at >= end || at < 0) return new Uint8Array(0);
    if (at < this.#from || end > this.#from + this.#held.length) {
      const until = Math.min(this.size, Math.max(end, at + windowSize));
      this.#held = new Uint8Array(await this.#blob.slice(at, until).arrayBuffer());
      this.#from = at;
    }
    return this.#held.subarray(at - this.#from, end - this.#from);
  }

  /** As `take`, seen as numbers; reading past its end throws a `RangeError`. */
  async view(at: number, count: number): Promise<DataView> {
    return viewOf(await this.take(at, count));
  }
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes as letters, one each; names in files are ASCII. */
export function letters(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = '';
  for (let at = from; at < to; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8192)));
  }
  return text;
}

/** What deflate packed, as far as it is whole; nothing of it beyond what may be held. */
export async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const packed = new Blob([Uint8Array.from(bytes)]).stream();
    const reader = packed.pipeThrough(new DecompressionStream('deflate')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      length += part.value.length;
      if (length > mostOfPart) await reader.cancel();
    }
  } catch {
    // What came before the damage is still worth reading.
  }
  return joined(parts);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
