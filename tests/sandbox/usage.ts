import { GraphError } from './errors.ts';

export interface Bucket {
  scope: 'app' | 'account' | 'page';
  /** The business object the second header is keyed by. */
  id: string;
  /** What the second header calls the use, where that is not told by the scope. */
  type?: string;
}

/** Another object, or another type of the same, told in the second header. */
export interface UsedObject {
  id?: string;
  type?: string;
  percent?: number;
  regainMinutes?: number;
}

export interface UsageSetting {
  percent?: number;
  regainMinutes?: number;
  /** Which limit is meant; all when left out. */
  scope?: 'app' | 'user' | 'account' | 'page';
  /** What the second header calls the use: `instagram`, `pages`, `messenger` and so on. */
  type?: string;
  /** More rows of the second header; one without an id stands beside the called object's own. */
  objects?: UsedObject[];
  /** A header word for word, however wrong, and its name; empty: no header at all. */
  raw?: string;
  header?: string;
}

const silent = 3;
const perCall = { app: 0.02, account: 0.025, page: 0.02 };

type Rows = Record<string, unknown[]>;

/** How much of Meta's limits is used: told in headers after the first few calls. */
export class Usage {
  readonly #calls = new Map<string, number>();
  #set: UsageSetting | undefined;

  set(setting: UsageSetting | undefined): void {
    this.#set = setting;
    if (setting === undefined) this.#calls.clear();
  }

  #settingFor({ scope }: Bucket): UsageSetting | undefined {
    const meant = this.#set?.scope === 'user' ? 'app' : this.#set?.scope;
    return meant === undefined || meant === scope ? this.#set : undefined;
  }

  /** Counts a call; what is over the limit is refused. */
  count(bucket: Bucket): void {
    const key = `${bucket.scope}/${bucket.id}`;
    this.#calls.set(key, (this.#calls.get(key) ?? 0) + 1);
    if (this.#percent(bucket) >= 100) throw refusal(bucket, this.#set?.scope);
  }

  #percent(bucket: Bucket): number {
    const calls = this.#calls.get(`${bucket.scope}/${bucket.id}`) ?? 0;
    return this.#settingFor(bucket)?.percent ?? Math.floor(1 + calls * perCall[bucket.scope]);
  }

  /** What a call to these things is told: about objects, or about the app, and never both. */
  headers(...buckets: Bucket[]): Record<string, string> {
    const told = buckets.filter((bucket) => this.#isTold(bucket));
    const [first] = told;
    if (!first) return {};
    const { raw, header } = this.#settingFor(first) ?? {};
    const app = told.every(({ scope }) => scope === 'app');
    const usual = app ? 'x-app-usage' : 'x-business-use-case-usage';
    if (raw !== undefined) return raw === '' ? {} : { [header ?? usual]: raw };
    const value = app ? used(this.#percent(first)) : this.#rows(told);
    return { [header ?? usual]: JSON.stringify(value) };
  }

  #isTold(bucket: Bucket): boolean {
    const calls = this.#calls.get(`${bucket.scope}/${bucket.id}`) ?? 0;
    return this.#settingFor(bucket) !== undefined || calls > silent;
  }

  #rows(buckets: Bucket[]): Rows {
    const rows: Rows = {};
    for (const bucket of buckets.filter(({ scope }) => scope !== 'app')) {
      const setting = this.#settingFor(bucket);
      const type =
        setting?.type ?? bucket.type ?? (bucket.scope === 'account' ? 'instagram' : 'pages');
      const own = { type, percent: this.#percent(bucket), ...regain(setting) };
      rows[bucket.id] = [row(own)];
      for (const { id = bucket.id, ...more } of setting?.objects ?? [])
        rows[id] = [...(rows[id] ?? []), row({ ...own, ...more })];
    }
    return rows;
  }
}

const regain = (setting?: UsageSetting): { regainMinutes?: number } =>
  setting?.regainMinutes === undefined ? {} : { regainMinutes: setting.regainMinutes };

/** Percentages; 100 and more is blocked. */
const used = (call_count: number) => ({
  call_count,
  total_cputime: Math.floor(call_count * 0.5),
  total_time: Math.floor(call_count * 0.8),
});

const row = ({ type, percent = 0, regainMinutes = 60 }: UsedObject): unknown => ({
  type,
  ...used(percent),
  estimated_time_to_regain_access: percent >= 100 ? regainMinutes : 0,
});

function refusal({ scope }: Bucket, meant: UsageSetting['scope']): GraphError {
  if (scope === 'account') return limited(80002);
  if (scope === 'page') return limited(32);
  return limited(meant === 'user' ? 17 : 4);
}

/** How Meta says that a limit is used up, by code; of 80002 the words are a guess. */
export function limited(code: number): GraphError {
  const message = `(#${code}) ${words[code] ?? 'Calls to this api have exceeded the rate limit.'}`;
  const transient = code === 32 ? {} : { transient: true };
  return new GraphError({ message, code, ...transient });
}

const words: Record<number, string> = {
  4: 'Application request limit reached',
  17: 'User request limit reached',
  32: 'Page request limit reached',
  341: 'Application limit reached',
  80001: 'There have been too many calls to this Page account. Wait a bit and try again.',
  80002: 'There have been too many calls to this Instagram account. Wait a bit and try again.',
};
