import { ask } from '../bus/client.ts';
import type { CommandName, Commands } from '../bus/contract.ts';
import { openPanel } from '../platform/panel.ts';
import { keepPicturesAllowed, openTab } from '../platform/tabs.ts';
import { askForInstagram } from '../platform/watch-tab.ts';
import type { UserId } from '../shared/ids.ts';
import { type Feature, firstFeature } from '../shared/permissions.ts';
import { readSignIn } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import type { Actions } from './models.ts';
import { clearSnapshot } from './snapshot.ts';

/** Asks and swallows nothing: a refusal is in the store or in the journey's own row by then. */
async function tell<N extends CommandName>(
  name: N,
  payload: Commands[N]['takes'],
  refused: (error: unknown) => void,
): Promise<Commands[N]['gives'] | null> {
  try {
    return await ask(name, payload);
  } catch (error) {
    refused(error);
    return null;
  }
}

/** What somebody who signs in again is asked for: what they were asked for at first. */
async function anew(userId: UserId): Promise<Feature> {
  const signIn = await readSignIn(userId);
  return firstFeature(signIn?.asked ?? signIn?.permissions.map(({ name }) => name) ?? []);
}

/** What screens may ask for; `refused` hears of every command that the background turned down. */
export function createActions(refused: (error: unknown) => void): Actions {
  const openAccountId = async (): Promise<string | null> => (await readSettings()).openAccountId;
  const forget = (): void => clearSnapshot(localStorage);
  return {
    async lookNow() {
      const accountId = await openAccountId();
      if (accountId) await tell('look.now', { accountId }, refused);
    },
    async openAccount(accountId) {
      forget();
      await tell('account.open', { accountId }, refused);
      await tell('look.wanted', { accountId }, refused);
    },
    openPanel: () => openPanel(),
    openOptions: () => openTab('/options.html'),
    openWelcome: () => openTab('/welcome.html'),
    openDoctor: (feature) => openTab(`/doctor.html${feature ? `#feature-${feature}` : ''}`),
    openReview: () => openTab('/review.html'),
    openLink: openTab,
    async ask(feature, signInId) {
      const again = feature === 'reading' && signInId !== null;
      const asked = again ? await anew(signInId) : feature;
      await tell('connect.start', { feature: asked, signInId }, refused);
    },
    async askOther() {
      await tell('connect.start', { feature: 'reading', signInId: null, other: true }, refused);
    },
    async renew(userId) {
      const unseen = await tell('signin.renew', { userId }, refused);
      if (unseen?.renewed !== false) return;
      await tell('connect.start', { feature: await anew(userId), signInId: userId }, refused);
    },
    async seen(userId) {
      await tell('signin.seen', { userId }, refused);
    },
    async openSample() {
      forget();
      // First of all: the panel opens only in the turn of the press.
      openPanel();
      await tell('sample.open', {}, refused);
    },
    async leaveSample() {
      forget();
      await tell('sample.leave', {}, refused);
    },
    async order(accountIds) {
      await tell('account.order', { accountIds }, refused);
    },
    async paste(token) {
      await tell('connect.paste', { token }, refused);
    },
    async dismissConnect() {
      await tell('connect.dismiss', {}, refused);
    },
    async removeAccount(accountId) {
      forget();
      await tell('account.remove', { accountId }, refused);
    },
    async disconnect(userId) {
      forget();
      return tell('signin.disconnect', { userId }, refused);
    },
    async change(patch) {
      await tell('settings.change', patch, refused);
    },
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    watchTab: () => askForInstagram().catch(() => false),
    async keepPictures() {
      const allowed = await keepPicturesAllowed();
      const accountId = allowed ? await openAccountId() : null;
      if (accountId) await tell('look.now', { accountId }, refused);
      return allowed;
    },
  };
}
