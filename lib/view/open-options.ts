import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { ask } from '../bus/client.ts';
import { redirectUri } from '../platform/identity.ts';
import { version } from '../platform/version.ts';
import { isGranted } from '../shared/access/granted.ts';
import { featurePermissions, type Feature } from '../shared/permissions.ts';
import { problemOf } from '../shared/problem.ts';
import { isSample } from '../shared/sample.ts';
import { graphVersion } from '../shared/version.ts';
import { readAccounts, readSignIns } from '../store/read/people.ts';
import { readCounts } from '../store/read/pictures.ts';
import { readConnect, readSettings } from '../store/read/settings.ts';
import { readActs, readLog, readLooks } from '../store/read/state.ts';
import type { AccountRow, SignInRow } from '../store/rows.ts';
import { createActions } from './actions.ts';
import { dress } from './appearance.ts';
import type { DataActions } from './data/models.ts';
import { openData } from './data/open-data.ts';
import { openClock } from './clock.ts';
import { detailsText } from './details.ts';
import type { Actions, OptionsModel, SignInModel } from './models.ts';
import { pictureAddresses } from './pictures.ts';
import { resource } from './resource.ts';
import { clearSnapshot } from './snapshot.ts';
import { followToolbar } from './toolbar.ts';

export type OptionsPage = {
  model: ReadonlySignal<OptionsModel | null>;
  actions: Actions;
  data: DataActions;
  now: ReadonlySignal<number>;
  version: string;
};

const features: Feature[] = ['reading', 'comments'];

function signInModel(
  row: SignInRow,
  accounts: AccountRow[],
  faces: ReadonlyMap<string, string>,
): SignInModel {
  return {
    userId: row.userId,
    name: row.name,
    door: row.door,
    tokenKind: row.tokenKind,
    ended: row.ended?.problem ?? null,
    endedAt: row.ended?.at ?? null,
    expiresAt: row.expiresAt,
    expiryKnown: row.expiryFrom !== 'unknown',
    dataAccessExpiresAt: row.dataAccessExpiresAt,
    // Meta lists `public_profile` with every sign-in; nobody asked for it and nothing hangs on it.
    permissions: row.permissions.filter(({ name }) => name !== 'public_profile'),
    accounts: accounts
      .filter((account) => account.signInId === row.userId)
      .map(({ id, username, pageName, pictureUrl, colour }) => ({
        accountId: id,
        username,
        pageName,
        face: faces.get(id) ?? pictureUrl,
        colour,
      })),
    // A Page token cannot be given more: only the dialog can ask, and only for a person.
    offers:
      row.tokenKind === 'page'
        ? []
        : features.filter((feature) =>
            featurePermissions[feature].some((name) => !isGranted(row, name)),
          ),
  };
}

async function readOptions(): Promise<OptionsModel> {
  const [settings, connect, signIns, accounts, acts, log, counts, estimate] = await Promise.all([
    readSettings(),
    readConnect(),
    readSignIns(),
    readAccounts(),
    readActs(),
    readLog(),
    readCounts(),
    navigator.storage.estimate().catch(() => ({ usage: undefined })),
  ]);
  // The sample is nobody's sign-in: it is left where it is shown.
  const own = signIns.filter(({ userId }) => !isSample(userId));
  const faces = await pictureAddresses(accounts.map(({ id }) => ({ accountId: id, id })));
  const looks = (await Promise.all(accounts.map(({ id }) => readLooks(id)))).flat();
  const facts = { version: version(), browser: navigator.userAgent, graphVersion };
  return {
    settings,
    connect,
    redirectUri: redirectUri(),
    signIns: own.map((row) => signInModel(row, accounts, faces)),
    acts,
    storage: { usedBytes: estimate.usage ?? null, ...counts },
    details: detailsText({
      ...{ ...facts, signIns: own, log, looks },
      accounts: accounts.filter(({ sample }) => !sample).length,
    }),
  };
}

/** Opens what the options and welcome pages are painted from. */
export function openOptionsPage(): OptionsPage {
  followToolbar();
  const kept = resource<OptionsModel | null>(null, readOptions, () => true);
  // A command turned down before its journey began has no row of its own: it is shown as one.
  const refusal = signal<OptionsModel['connect'] | null>(null);
  const model = computed(() => {
    const shown = kept.value.value;
    return shown && refusal.value ? { ...shown, connect: refusal.value } : shown;
  });
  effect(() => {
    const shown = kept.value.value;
    if (!shown) return;
    dress(document.documentElement, localStorage, shown.settings);
    if (shown.signIns.length === 0) clearSnapshot(localStorage);
  });
  const actions = createActions((error) => {
    const connect = kept.value.peek()?.connect;
    if (connect)
      refusal.value = {
        ...connect,
        phase: 'failed',
        startedAt: Date.now(),
        problem: problemOf(error),
      };
    void kept.reload();
  });
  // A connect whose worker was stopped goes on as soon as a page that can show it is open.
  void ask('connect.resume', {}).catch(() => undefined);
  const clear = (): void => {
    refusal.value = null;
  };
  return {
    model,
    now: openClock(),
    version: version(),
    data: openData(),
    actions: {
      ...actions,
      ask: (feature, signInId) => (clear(), actions.ask(feature, signInId)),
      askOther: () => (clear(), actions.askOther()),
      paste: (token) => (clear(), actions.paste(token)),
      dismissConnect: () => (clear(), actions.dismissConnect()),
    },
  };
}
