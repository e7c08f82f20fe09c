import { safeParse } from 'valibot';
import type { Lot, Took } from '../bus/contract.ts';
import type { AccountId, Instant } from '../shared/ids.ts';
import { isSample } from '../shared/sample.ts';
import { AppError } from '../shared/problem.ts';
import type { Topic } from '../shared/topics.ts';
import { changeDesk } from '../store/keep/change-desk.ts';
import { changeSettings } from '../store/keep/settings.ts';
import { readAllMedia } from '../store/read/media.ts';
import { readAccounts, readSignIns } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import type { Deps } from '../work/deps.ts';
import { tables } from './tables.ts';

/** What is remembered of one taking-in; gone with the browser, and made anew by beginning again. */
type Open = { fresh: boolean; added: AccountId[] };

export type TakeIn = {
  begin: () => Promise<{ importId: string }>;
  put: (lot: Lot) => Promise<Took>;
  end: (importId: string) => Promise<{ accountIds: AccountId[] }>;
};

const day = 24 * 3_600_000;
const times = ['fetchedAt', 'readAt', 'at', 'countedAt', 'changedAt', 'usedAt', 'connectedAt'];

/** Written by a clock that was wrong: nothing newer would ever take the place of such a row. */
const isAhead = (row: unknown, now: Instant): boolean =>
  times.some((time) => Number((row as Record<string, unknown>)[time]) > now + day);

const keyOf = (importId: string): string => `import:${importId}`;

const topicsOf = (accountIds: readonly AccountId[]): Topic[] => [
  ...(['sign-ins', 'accounts', 'settings', 'checkups', 'jobs', 'drafts', 'acts'] as const),
  ...accountIds.flatMap((id) =>
    (['figures', 'media', 'comments', 'rules', 'looks', 'limits', 'pictures'] as const).map(
      (of) => `${of}:${id}` as const,
    ),
  ),
];

/**
 * Takes an archive in, lot by lot. Each lot is checked row by row and taken whole, in one
 * transaction a table, so that none is ever half there; and since the newer of two rows stays, one
 * that comes again changes nothing. An import that was broken off left whole rows, and the same
 * archive taken in once more brings the rest.
 */
export function createTakeIn(deps: Pick<Deps, 'clock' | 'session' | 'announce'>): TakeIn {
  const opened = async (importId: string): Promise<Open> => {
    const open = await deps.session.read(keyOf(importId));
    if (typeof open === 'object' && open !== null) return open as Open;
    throw new AppError({ code: 'unexpected', reason: 'bad-request' }, 'no such import');
  };

  /** Of posts whose comments were read, none waits is something else than nobody knows. */
  async function beginDesk(accountId: AccountId): Promise<void> {
    const read = (await readAllMedia(accountId)).some((row) => row.commentsReadAt !== null);
    if (!read) return;
    await changeDesk(accountId, deps.clock(), (desk) => Promise.resolve(desk.begin()));
  }

  return {
    async begin() {
      const importId = crypto.randomUUID();
      // Whoever has signed in without an account yet has settings of their own, too.
      const moved = (await readSignIns()).every(
        ({ userId, ended }) => isSample(userId) || ended?.problem.reason === 'from-archive',
      );
      const fresh = moved && (await readAccounts()).every(({ sample }) => sample);
      await deps.session.write(keyOf(importId), { fresh, added: [] } satisfies Open);
      return { importId };
    },

    async put({ importId, table: name, rows }) {
      const open = await opened(importId);
      const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
      if (!table) return { taken: 0, here: 0, orphan: 0, unfit: rows.length };
      const now = deps.clock();
      const schema = table.schema();
      const fit = rows.flatMap((row) => {
        const parsed = safeParse(schema, row);
        return parsed.success && !isAhead(parsed.output, now) ? [parsed.output] : [];
      });
      const known = new Set((await readAccounts()).map(({ id }) => id));
      const taking = { now, fresh: open.fresh, known };
      const { added = [], ...merged } = await table.take(fit as never[], taking);
      if (added.length > 0) {
        const all = { ...open, added: [...open.added, ...added] };
        await deps.session.write(keyOf(importId), all);
      }
      return { ...merged, unfit: rows.length - fit.length };
    },

    async end(importId) {
      const { added } = await opened(importId);
      for (const id of added) await beginDesk(id);
      const { openAccountId } = await readSettings();
      const accounts = await readAccounts();
      const open = accounts.find(({ id }) => id === openAccountId);
      const first = accounts.find(({ id }) => added.includes(id));
      if (first && (!open || open.sample)) await changeSettings({ openAccountId: first.id });
      await deps.session.drop([keyOf(importId)]);
      const accountIds = accounts.map(({ id }) => id);
      for (const topic of topicsOf(accountIds)) deps.announce(topic);
      return { accountIds: added };
    },
  };
}
