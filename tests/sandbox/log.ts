import type { Instant } from '../../lib/shared/ids.ts';
import type { Incoming } from './traffic.ts';

export interface Logged {
  n: number;
  at: Instant;
  method: string;
  host: string;
  path: string;
  /** Tokens stand here as `‹token›`. */
  query: Record<string, string>;
  bodyKeys: string[];
  tokenInUrl: boolean;
  status?: number;
  ms?: number;
  /** What a scripted fault did to it. */
  fault?: string;
  /** When a late one took effect. */
  applied?: Instant;
  /** The operations of a batch. */
  operations?: { method: string; path: string; status?: number }[];
}

const token = /EAA[A-Za-z0-9]{20,}|\d{8,}\|[\w-]{8,}/g;
const secret = /^(access_token|input_token|appsecret_proof|client_secret)$/;

/** Every request that reached the sandbox, in order, without the tokens. */
export class Log {
  readonly #entries: Logged[] = [];
  #raw: { n: number; url: string }[] = [];
  #count = 0;

  add(incoming: Incoming, at: Instant): Logged {
    this.#count += 1;
    const query = [...incoming.query].map(([key, value]) => [
      key,
      secret.test(key) ? '‹token›' : value.replace(token, '‹token›'),
    ]);
    const entry: Logged = {
      n: this.#count,
      at,
      method: incoming.method,
      host: incoming.host,
      path: incoming.path.replace(token, '‹token›'),
      query: Object.fromEntries(query) as Record<string, string>,
      bodyKeys: [...Object.keys(incoming.body), ...Object.keys(incoming.files)],
      tokenInUrl:
        incoming.raw.search(token) >= 0 ||
        [...incoming.query.keys()].some((key) => secret.test(key)),
    };
    this.#entries.push(entry);
    this.#raw.push({ n: entry.n, url: incoming.raw });
    return entry;
  }

  list = (): Logged[] => [...this.#entries];

  /** The numbers of the requests whose address holds a text. */
  leaks = (needle: string): number[] =>
    this.#raw.filter(({ url }) => needle !== '' && url.includes(needle)).map(({ n }) => n);

  clear(): void {
    this.#entries.length = 0;
    this.#raw = [];
    this.#count = 0;
  }
}
