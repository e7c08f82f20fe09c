import type { Instant } from '../../lib/shared/ids.ts';

interface Waiting {
  at: Instant;
  method: string;
  path: string;
  happen: () => unknown;
}

/** What takes effect only when the sandbox's clock has come so far. */
export class Later {
  #waiting: Waiting[] = [];

  add(one: Waiting): void {
    this.#waiting.push(one);
  }

  list = (): Omit<Waiting, 'happen'>[] =>
    this.#waiting.map(({ at, method, path }) => ({ at, method, path }));

  /** Lets happen whatever is due, in the order of its time. */
  run(now: Instant): void {
    const due = this.#waiting.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    this.#waiting = this.#waiting.filter(({ at }) => at > now);
    for (const { happen } of due) happen();
  }
}
