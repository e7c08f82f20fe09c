import type { Clicked } from '../shared/post/clicked.ts';
import { sha256 } from '../shared/hex.ts';
import { readAccounts } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import { dropIntake, keepIntake, keepTaken, readIntakes } from '../store/studio/intakes.ts';
import type { IntakeRefusal, IntakeRow } from '../store/studio/rows.ts';
import { takeIntakes } from '../store/studio/take-intakes.ts';
import type { Deps } from '../work/deps.ts';
import { logProblem } from '../work/log.ts';
import { lastingAddress, nameOf, originToAsk } from './intake-address.ts';
import { refusalOf } from './intake-judge.ts';
import type { Got, IntakeDoors } from './intake-read.ts';
import { lookAround, rowOf } from './intake-row.ts';
import { createVisits } from './intake-visit.ts';

export type Intake = {
  /** "Publish with Loupe" was chosen; the panel is open already. */
  clicked: (click: Clicked) => Promise<void>;
  /** Reads a refused one again, now that its origin may be read. */
  retry: (id: string) => Promise<void>;
  /** At a worker's start: tells of clicks that an earlier one left unread, and tidies. */
  start: () => Promise<void>;
};

/** How long what was told of a click is kept. */
const keptFor = 7 * 24 * 60 * 60_000;

export function createIntake(deps: Deps, doors: IntakeDoors): Intake {
  const visits = createVisits(deps.session, doors);
  const underWay = new Set<string>();

  const keep = async (row: IntakeRow): Promise<void> => {
    await keepIntake(row);
    deps.announce('drafts');
  };
  const refuse = (row: IntakeRow, refusal: IntakeRefusal, address = ''): Promise<void> => {
    const wants = refusal === 'needs-origin' ? originToAsk(address) : null;
    const url = lastingAddress(address) ?? row.origin.url;
    return keep({ ...row, origin: { ...row.origin, url }, state: 'refused', refusal, wants });
  };
  async function intoDraft(): Promise<void> {
    const { openAccountId } = await readSettings();
    const accountId = openAccountId ?? (await readAccounts())[0]?.id;
    if (accountId !== undefined) await takeIntakes(accountId, deps.clock());
    deps.announce('drafts');
  }

  async function settle(row: IntakeRow, got: Got): Promise<void> {
    if (got.kind === 'refused') return refuse(row, got.refusal, got.address);
    const refusal = refusalOf(got.bytes);
    if (refusal) return refuse(row, refusal, got.url);
    const origin = { ...row.origin, url: lastingAddress(got.url) };
    const asset = {
      id: crypto.randomUUID(),
      bytes: new Blob([got.bytes]),
      name: nameOf(got.url, origin.pageUrl),
      ...{ facts: null, print: null, madeFrom: null, origin },
      public: got.public,
      hash: await sha256(got.bytes),
      createdAt: deps.clock(),
    };
    const kept = { ...row, origin, state: 'kept', refusal: null, wants: null } as const;
    await keepTaken({ ...kept, assetId: asset.id }, asset);
    await intoDraft();
  }

  /** A picture that the page may not read is read from its own origin, where that is allowed. */
  async function onwards(got: Got, film: boolean): Promise<Got> {
    if (got.kind !== 'refused' || got.refusal !== 'needs-origin') return got;
    const origin = originToAsk(got.address);
    if (origin === null || !(await doors.mayRead(origin))) return got;
    return visits.read(got.address, film);
  }

  /** Whatever happens in it, the row does not stay `reading`. */
  async function during(row: IntakeRow, work: () => Promise<void>): Promise<void> {
    underWay.add(row.id);
    try {
      await keep(row);
      await work();
    } catch (error) {
      await logProblem(deps, 'intake', error);
      await refuse(row, 'unreadable');
    } finally {
      underWay.delete(row.id);
    }
  }

  return {
    clicked(click) {
      const row = rowOf(click, crypto.randomUUID(), deps.clock());
      return during(row, async () => {
        const { row: seen, got } = await lookAround(doors, click, row);
        if (got) return settle(seen, await onwards(got, click.film));
        await keepIntake({ ...seen, state: 'kept' });
        await intoDraft();
      });
    },
    async retry(id) {
      const row = (await readIntakes()).find((one) => one.id === id);
      const address = row?.wants ? row.origin.url : null;
      if (!row || !address || row.state !== 'refused' || underWay.has(id)) return;
      const got: Got = { kind: 'refused', refusal: 'needs-origin', address };
      await during({ ...row, at: deps.clock(), state: 'reading', refusal: null }, async () =>
        settle(row, await onwards(got, false)),
      );
    },
    async start() {
      await visits.closeLeft();
      const long = deps.clock() - keptFor;
      for (const row of await readIntakes()) {
        if (row.state === 'reading' && !underWay.has(row.id)) await refuse(row, 'gone');
        else if (row.at < long && (row.state === 'refused' || row.draftId)) {
          await dropIntake(row.id);
        }
      }
      if ((await readIntakes()).some(({ state, draftId }) => state === 'kept' && !draftId)) {
        await intoDraft();
      }
    },
  };
}
