/*
 * Functions that run in the page that was clicked in. They travel there as text, so each is whole by
 * itself: nothing outside of it may be named.
 */

/** What a page tells of a picture in it. */
export type Seen = {
  /** The `srcset` of the picture and of its sources, as written. */
  sets: string[];
  base: string;
  title: string;
  /** The address the page gives itself. */
  canonical: string;
  words: string;
};

/** Finds the picture that shows an address, in closed shadow roots too, and what is said of it. */
export function lookInPage(address: string): Seen {
  type Opening = {
    chrome?: { dom?: { openOrClosedShadowRoot: (at: Element) => ShadowRoot | null } };
  };
  const { dom } = (globalThis as unknown as Opening).chrome ?? {};
  const within = (element: Element): ShadowRoot | null => {
    try {
      const { openOrClosedShadowRoot: firefox } = element as {
        openOrClosedShadowRoot?: ShadowRoot;
      };
      return dom?.openOrClosedShadowRoot(element) ?? firefox ?? element.shadowRoot;
    } catch {
      return null;
    }
  };
  const sets: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const image of root.querySelectorAll('img')) {
      if (image.currentSrc !== address && image.src !== address) continue;
      const sources = image.parentElement?.matches('picture')
        ? [...image.parentElement.querySelectorAll('source')]
        : [];
      sets.push(...[...sources, image].map(({ srcset }) => srcset).filter((set) => set !== ''));
    }
    for (const element of root.querySelectorAll('*')) {
      const inner = within(element);
      if (inner) roots.push(inner);
    }
  }
  const said = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return {
    sets,
    base: document.baseURI,
    title: (said?.trim() || document.title).slice(0, 300),
    canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
    words: (getSelection()?.toString() ?? '').trim().slice(0, 10_000),
  };
}

/** What came of reading an address in a page; `first` is its first piece. */
export type Reading =
  | { kind: 'read'; size: number; url: string; public: boolean | null; first: string }
  | { kind: 'forbidden' | 'gone' | 'too-large' | 'unreadable' };

/**
 * Reads an address with the page's own rights, and for what stands in the web once more without
 * cookies, to learn whether everybody gets the same bytes. They stay in the page under `key`, to be
 * handed over in pieces.
 */
export async function readInPage(
  key: string,
  address: string,
  most: number,
  piece: number,
  twice: boolean,
): Promise<Reading> {
  type Taken = { bytes: Uint8Array; url: string };
  type Failed = 'forbidden' | 'gone' | 'too-large' | 'unreadable';
  const inWeb = /^https?:/i.test(address);

  async function read(options: RequestInit): Promise<Taken | Failed> {
    try {
      const answer = await fetch(address, { ...options, signal: AbortSignal.timeout(25_000) });
      if (!answer.ok) return [404, 410].includes(answer.status) ? 'gone' : 'unreadable';
      if (Number(answer.headers.get('content-length')) > most) return 'too-large';
      const pieces: Uint8Array[] = [];
      let size = 0;
      const reader = answer.body?.getReader();
      for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
        size += part.value.length;
        if (size > most) {
          await reader?.cancel();
          return 'too-large';
        }
        pieces.push(part.value);
      }
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const one of pieces) {
        bytes.set(one, at);
        at += one.length;
      }
      return { bytes, url: answer.url };
    } catch (error) {
      // A refusal of the other origin and a broken line look the same; a late answer does not.
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      const own = !inWeb || new URL(address).origin === globalThis.origin;
      return late || own ? 'unreadable' : 'forbidden';
    }
  }

  const seen = await read({ credentials: 'include' });
  const again = inWeb && (twice || typeof seen === 'string');
  const bare = again ? await read({ credentials: 'omit', cache: 'no-store' }) : null;
  const taken = typeof seen === 'string' ? bare : seen;
  if (typeof seen === 'string' && (taken === null || typeof taken === 'string')) {
    // Without cookies much is hidden behind words like "gone"; only its size is worth telling.
    return { kind: taken === 'too-large' ? taken : seen };
  }
  if (taken === null || typeof taken === 'string') return { kind: 'unreadable' };
  const { bytes, url } = taken;
  const same = (other: Uint8Array): boolean =>
    other.length === bytes.length && other.every((byte, at) => byte === bytes[at]);
  const open = bare === null ? null : typeof bare !== 'string' && same(bare.bytes);

  const kept = globalThis as { loupeTaken?: Map<string, Uint8Array> };
  kept.loupeTaken ??= new Map();
  if (bytes.length > piece) kept.loupeTaken.set(key, bytes);
  let text = '';
  for (let at = 0; at < Math.min(piece, bytes.length); at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, piece)));
  }
  return { kind: 'read', size: bytes.length, url, public: open, first: btoa(text) };
}

/** Hands over another piece of what was read; the last one lets go of it. */
export function pieceInPage(key: string, from: number, to: number): string {
  const { loupeTaken: kept } = globalThis as { loupeTaken?: Map<string, Uint8Array> };
  const bytes = kept?.get(key) ?? new Uint8Array(0);
  if (to >= bytes.length) kept?.delete(key);
  let text = '';
  for (let at = from; at < Math.min(to, bytes.length); at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, to)));
  }
  return btoa(text);
}
