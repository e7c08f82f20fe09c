import { graphVersion } from '../shared/version.ts';
import type { UserId } from '../shared/ids.ts';
import { hex } from '../shared/hex.ts';
import { featurePermissions, type Feature } from '../shared/permissions.ts';
import { AppError, type Problem, type Reason } from '../shared/problem.ts';
import { changeSignIn } from '../store/keep/people.ts';
import { keepConnect } from '../store/keep/settings.ts';
import { readSignIn, readSignIns } from '../store/read/people.ts';
import { readConnect, readSettings } from '../store/read/settings.ts';
import type { ConnectRow, SignInRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { dialogUrl, endingOf, readRedirect } from './dialog.ts';
import type { TokenFacts } from './discover.ts';
import { logProblem } from './log.ts';
import { cleanToken } from './pasted.ts';
import { declinedIn, lackOf, without } from './outcome.ts';
import { settle } from './settle.ts';
import type { Vault } from './vault.ts';

const pendingKey = 'pending-login';
const pendingLife = 10 * 60_000;

/** What must outlive the worker between the dialog and the last read; the token is in the vault. */
type Pending = {
  facts: TokenFacts;
  door: SignInRow['door'];
  appId: string | null;
  /** What was put to the person; left out where a token was pasted. */
  asked?: readonly string[];
};
type Arrived = Pending & { token: string };

/** What is remembered of the dialog while it is open; a configuration asks for a list of its own. */
type Asking = { state: string; at: number; asked: readonly string[] };

export type Connect = {
  start: (feature: Feature, signInId: UserId | null, other?: boolean) => Promise<void>;
  paste: (text: string) => Promise<void>;
  dismiss: () => Promise<void>;
  /** Goes on where a stopped worker left off, or says that it cannot. */
  resume: () => Promise<void>;
  /** Whether a person's own sign-in is under way, which nothing may come between. */
  busy: () => boolean;
};

/** Ends after which Facebook lets a person choose anew only when it is told to ask again. */
const askedAnew: readonly (Reason | undefined)[] = [
  'no-page',
  'no-instagram',
  'permission-declined',
  'permission-missing',
];

/** What every other sign-in would end at, too, until it is mended. */
const shutting: readonly Reason[] = [
  ...(['login-no-role', 'login-app-not-ready', 'app-secret-required'] as const),
  ...(['checkpoint', 'unconfirmed-person'] as const),
];

const failure = (code: Problem['code'], reason: Reason, note: string): AppError =>
  new AppError({ code, reason }, note);

export function createConnect(
  deps: Deps,
  vault: Vault,
  connected: (row: ConnectRow) => void,
): Connect {
  // Only this worker's own dialog: after a restart there is none, and `resume` says so.
  let dialogOpen = false;
  let finishing: Promise<void> | null = null;

  async function move(patch: Partial<ConnectRow>): Promise<ConnectRow> {
    const row = await keepConnect(patch);
    deps.announce('connect');
    return row;
  }

  /** Where a sign-in has ended and the way back is shut, what shuts it is what is to be mended. */
  async function noteShut({ signInId }: ConnectRow, { reason }: Problem): Promise<void> {
    if (signInId === null || !reason || !shutting.includes(reason)) return;
    const row = await readSignIn(signInId);
    const ended = { at: deps.clock(), problem: { code: 'signed-out', reason } as const };
    if (!row?.ended || !(await changeSignIn(signInId, { ended }, row.connectedAt))) return;
    // Asked with the old token, Meta would say again why that one ended.
    await vault.drop([`user:${signInId}`]);
    deps.announce('sign-ins');
  }

  async function fail(error: unknown): Promise<void> {
    const problem = await logProblem(deps, 'connect', error);
    await noteShut(await readConnect(), problem);
    await vault.drop(['pending']);
    await deps.session.drop([pendingKey]);
    await move({ phase: 'failed', problem });
  }

  async function askFacebook(
    feature: Feature,
    rerequest: boolean,
    other: boolean,
  ): Promise<string> {
    const settings = await readSettings();
    if (!settings.appId) throw failure('unexpected', 'app-id-missing', 'no App ID');
    if (!/^\d{8,20}$/.test(settings.appId)) {
      throw failure('unexpected', 'app-id-malformed', 'the App ID is not a number');
    }
    const state = hex(crypto.getRandomValues(new Uint8Array(16)));
    const asked = settings.configId && !rerequest ? [] : featurePermissions[feature];
    await deps.session.write(pendingKey, { state, at: deps.clock(), asked } satisfies Asking);
    const url = dialogUrl({
      version: graphVersion,
      appId: settings.appId,
      configId: settings.configId,
      redirectUri: deps.redirectUri(),
      state,
      permissions: featurePermissions[feature],
      rerequest,
      other,
      ...(deps.dialogOrigin ? { origin: deps.dialogOrigin } : {}),
    });
    try {
      return await deps.launchAuth(url);
    } catch (error) {
      throw endingOf(error);
    }
  }

  /** Takes the token out of the dialog's address; the state is used up by being read. */
  async function takeAnswer(address: string): Promise<void> {
    const kept = (await deps.session.read(pendingKey)) as Asking | undefined;
    await deps.session.drop([pendingKey]);
    const now = deps.clock();
    const state = kept && now - kept.at < pendingLife ? kept.state : null;
    const answer = readRedirect(address, { redirectUri: deps.redirectUri(), state }, now);
    const { appId } = await readSettings();
    const { expiresAt, dataAccessExpiresAt } = answer;
    const facts = { expiresAt, dataAccessExpiresAt, told: expiresAt !== null };
    await hold(answer.token, { facts, door: 'dialog', appId, asked: kept?.asked ?? [] });
  }

  async function hold(token: string, pending: Pending): Promise<void> {
    await vault.keep('pending', JSON.stringify({ token, ...pending }));
    await move({ phase: 'reading', problem: null });
  }

  async function finish(): Promise<void> {
    const sealed = await vault.read('pending');
    const row = await readConnect();
    if (sealed === null) throw failure('unexpected', 'login-interrupted', 'the token was lost');
    const { token, facts, door, appId, asked = [] } = JSON.parse(sealed) as Arrived;
    const here = new Set((await readSignIns()).map(({ userId }) => userId));
    const settled = await settle(deps, vault, {
      ...{ token, facts, door, appId, asked, person: row.signInId, brings: 'all' },
      // Whoever was disconnected meanwhile has had this token revoked as well.
      holds: async (userId) => !here.has(userId) || (await readSignIn(userId)) !== null,
    });
    if (!settled) throw failure('unexpected', 'login-interrupted', 'nothing was kept');
    const { signIn, found, accounts } = settled;
    await vault.drop(['pending']);
    const problem = accounts.length === 0 ? lackOf(found) : declinedIn(row, signIn);
    if (problem)
      await logProblem(deps, 'connect', new AppError(problem, 'signed in, not all well'));
    const patch: Partial<ConnectRow> = {
      ...{
        phase: problem ? 'failed' : 'done',
        problem,
        found: accounts,
        pagesWithout: without(found),
      },
      // Whoever has no account yet can be looked after by their sign-in.
      ...(problem ? { signInId: signIn.userId } : {}),
    };
    const moved = await move(patch);
    if (accounts.length > 0) connected(moved);
  }

  /** Runs the reads once, however many ask for it. */
  function finishOnce(): Promise<void> {
    finishing ??= finish()
      .catch(fail)
      .finally(() => {
        finishing = null;
      });
    return finishing;
  }

  const begin = { problem: null, found: [], pagesWithout: [] };

  return {
    busy: () => dialogOpen || finishing !== null,

    async start(feature, signInId, other = false) {
      if (dialogOpen || finishing) throw failure('temporary', 'login-busy', 'one is under way');
      dialogOpen = true;
      try {
        const rerequest =
          signInId !== null || askedAnew.includes((await readConnect()).problem?.reason);
        await move({
          ...begin,
          phase: 'asking',
          startedAt: deps.clock(),
          feature,
          signInId,
          other,
        });
        await takeAnswer(await askFacebook(feature, rerequest, other));
      } catch (error) {
        await fail(error);
        return;
      } finally {
        dialogOpen = false;
      }
      await finishOnce();
    },

    async paste(text) {
      const token = cleanToken(text);
      if (dialogOpen || finishing) throw failure('temporary', 'login-busy', 'one is under way');
      // Taken before the first wait, so that a second connect cannot slip in between.
      dialogOpen = true;
      try {
        const startedAt = deps.clock();
        await move({ ...begin, startedAt, feature: 'reading', signInId: null });
        const facts = { expiresAt: null, dataAccessExpiresAt: null, told: false };
        await hold(token, { facts, door: 'pasted', appId: null });
      } finally {
        dialogOpen = false;
      }
      await finishOnce();
    },

    async dismiss() {
      if (dialogOpen || finishing) return;
      await vault.drop(['pending']);
      await move({ ...begin, phase: 'idle' });
    },

    async resume() {
      const { phase } = await readConnect();
      if (phase === 'reading') await finishOnce();
      if (phase === 'asking' && !dialogOpen) {
        await fail(failure('unexpected', 'login-interrupted', 'the worker was stopped'));
      }
    },
  };
}
