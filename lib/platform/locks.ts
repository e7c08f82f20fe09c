/** Runs under a lock of the browser's, or gives null at once where somebody else has it. */
export const withLock = <T>(name: string, run: () => Promise<T>): Promise<T | null> =>
  navigator.locks.request(name, { ifAvailable: true }, (lock) =>
    lock === null ? Promise.resolve(null) : run(),
  ) as Promise<T | null>;
