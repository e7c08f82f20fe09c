import type { AccountId } from '../../shared/ids.ts';
import type { Draft } from '../../shared/post/draft.ts';
import { readJobs } from '../../store/jobs/read.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { readMedia } from '../../store/read/media.ts';
import { readAccounts, readSignIns } from '../../store/read/people.ts';
import { readConnect } from '../../store/read/settings.ts';
import { readLearnt } from '../../store/read/state.ts';
import type { AccountRow, SignInRow } from '../../store/rows.ts';
import { readAsset } from '../../store/studio/assets.ts';
import { readDrafts } from '../../store/studio/drafts.ts';
import { readIntakes } from '../../store/studio/intakes.ts';
import { readSaved } from '../../store/studio/saved.ts';
import type { IntakeRow, SavedRow } from '../../store/studio/rows.ts';
import { pictureAddresses } from '../pictures.ts';
import type { Quota } from './checks/around.ts';

/** What is kept around the open draft. */
export type KeptRows = {
  account: AccountRow;
  signIn: SignInRow | null;
  accounts: AccountRow[];
  quota: Quota | null;
  jobs: JobRow[];
  lendingDeclined: boolean;
  face: string | null;
  grid: (string | null)[];
  drafts: Draft[];
  thumbs: ReadonlyMap<string, string>;
  saved: SavedRow[];
  intakes: IntakeRow[];
};

/** Posts behind the new one in the grid. */
const behind = 5;

const isCount = (value: unknown): value is number | null =>
  value === null || typeof value === 'number';

function quotaIn(value: unknown, readAt: number): Quota | null {
  const { used, total } = (value ?? {}) as { used?: unknown; total?: unknown };
  return isCount(used) && isCount(total) ? { used, total, readAt } : null;
}

/** One address an asset for the life of the page. */
const shown = new Map<string, string>();

async function thumbsOf(drafts: Draft[]): Promise<Map<string, string>> {
  const ids = drafts.flatMap(({ items: [first] }) => (first ? [first.assetId] : []));
  const found = new Map<string, string>();
  for (const id of ids) {
    const known = shown.get(id);
    const row = known === undefined ? await readAsset(id) : null;
    const picture = row?.facts?.kind === 'picture' && row.facts.format !== 'svg';
    const address = known ?? (row && picture ? URL.createObjectURL(row.bytes) : null);
    if (address === null) continue;
    shown.set(id, address);
    found.set(id, address);
  }
  return found;
}

export async function readComposerRows(accountId: AccountId): Promise<KeptRows | null> {
  const accounts = await readAccounts();
  const account = accounts.find(({ id }) => id === accountId);
  if (!account) return null;
  const [signIns, learnt, jobs, connect, media, drafts, saved, intakes] = await Promise.all([
    readSignIns(),
    readLearnt(accountId),
    // A queue that cannot be read says so itself, in its own tab.
    readJobs(accountId).catch((): JobRow[] => []),
    readConnect(),
    readMedia(accountId, behind),
    readDrafts(accountId),
    readSaved(accountId),
    readIntakes(),
  ]);
  const pictures = await pictureAddresses([
    { accountId, id: accountId },
    ...media.map(({ id }) => ({ accountId, id })),
  ]);
  const quota = learnt.find(({ what }) => what === 'quota');
  return {
    account,
    signIn: signIns.find(({ userId }) => userId === account.signInId) ?? null,
    accounts,
    quota: quota ? quotaIn(quota.value, quota.at) : null,
    jobs,
    lendingDeclined: connect.phase === 'failed' && connect.feature === 'lending',
    face: pictures.get(accountId) ?? account.pictureUrl,
    grid: media.map(({ id, thumbUrl }) => pictures.get(id) ?? thumbUrl),
    drafts,
    thumbs: await thumbsOf(drafts),
    saved,
    intakes,
  };
}
