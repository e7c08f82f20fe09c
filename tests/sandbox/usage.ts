import { GraphError } from './errors.ts';

export interface Bucket {
  scope: 'app' | 'account' | 'page';
  /** The business object the second header is keyed by. */
  id: string;
}

export interface UsageSetting {
  percent: number;
  regainMinutes?: number;
  /** Which limit is meant; all when left out. */
  scope?: 'app' | 'user' | 'account' | 'page';
}

const silent = 3;
const perCall = { app: 0.02, account: 0.025, page: 0.02 };

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
    const setting = this.#settingFor(bucket);
    return setting ? setting.percent : Math.floor(1 + calls * perCall[bucket.scope]);
  }

  headers(bucket: Bucket): Record<string, string> {
    const setting = this.#settingFor(bucket);
    if (!setting && (this.#calls.get(`${bucket.scope}/${bucket.id}`) ?? 0) <= silent) return {};
    const call_count = this.#percent(bucket);
    const [cpu, time] = [Math.floor(call_count * 0.5), Math.floor(call_count * 0.8)];
    if (bucket.scope === 'app') {
      const row = { call_count, total_cputime: cpu, total_time: time };
      return { 'x-app-usage': JSON.stringify(row) };
    }
    const row = {
      type: bucket.scope === 'account' ? 'instagram' : 'pages',
      call_count,
      total_cputime: cpu,
      total_time: time,
      estimated_time_to_regain_access: call_count >= 100 ? (setting?.regainMinutes ?? 60) : 0,
    };
    return { 'x-business-use-case-usage': JSON.stringify({ [bucket.id]: [row] }) };
  }
}

function refusal({ scope }: Bucket, meant: UsageSetting['scope']): GraphError {
  if (scope === 'account')
    return new GraphError({
      message:
        '(#80002) There have been too many calls to this Instagram account. Wait a bit and try again.',
      code: 80002,
      transient: true,
    });
  if (scope === 'page')
    return new GraphError({ message: '(#32) Page request limit reached', code: 32 });
  return meant === 'user'
    ? new GraphError({ message: '(#17) User request limit reached', code: 17, transient: true })
    : new GraphError({
        message: '(#4) Application request limit reached',
        code: 4,
        transient: true,
      });
}
