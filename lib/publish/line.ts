import type { AccountId } from '../shared/ids.ts';
import type { PublishDeps } from './deps.ts';

/** Gives a place in the line up, and is over once the next may have it. */
export type Leave = () => Promise<void>;

/** The lines that jobs stand in, one for each account: whoever has entered is alone until it leaves. */
export type Lines = {
  /** Waits for its turn; null where another worker has the line. */
  enter: (id: AccountId) => Promise<Leave | null>;
};

export function createLines(lock: PublishDeps['lock']): Lines {
  const last = new Map<AccountId, Promise<unknown>>();
  return {
    enter: (id) =>
      new Promise((entered, failed) => {
        const before = last.get(id) ?? Promise.resolve();
        const turn: Promise<unknown> = before.then(() =>
          lock(
            `publish:${id}`,
            () =>
              new Promise<true>((left) => {
                entered(async () => {
                  left(true);
                  await turn;
                });
              }),
          ).then((had) => had ?? entered(null), failed),
        );
        last.set(id, turn);
      }),
  };
}
