import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { openAnnouncer } from '../../bus/changes.ts';
import { ask } from '../../bus/client.ts';
import { allowOrigin } from '../../platform/permissions.ts';
import type { AccountId } from '../../shared/ids.ts';
import { AppError, type Problem, problemOf } from '../../shared/problem.ts';
import { localZone } from '../../shared/post/zone.ts';
import { dropAssets } from '../../store/studio/assets.ts';
import { dropDraft, readDraft } from '../../store/studio/drafts.ts';
import { dropIntake } from '../../store/studio/intakes.ts';
import { takeIntakes } from '../../store/studio/take-intakes.ts';
import type { Idle } from '../idle.ts';
import { resource } from '../resource.ts';
import { openAssets } from './assets.ts';
import type { OwnPrint } from './checks/around.ts';
import { itemActions } from './composer-actions.ts';
import { composerModel } from './composer-model.ts';
import { readComposerRows } from './composer-rows.ts';
import { openDraftKeeper } from './draft-keeper.ts';
import { patched, surfaced } from './edit-draft.ts';
import { groundOf } from './ground.ts';
import type { ComposerActions, ComposerModel } from './models.ts';
import { readOwnPrints } from './own-prints.ts';
import { keepChoices, readChoices, savedActions } from './saved-actions.ts';
import { searchesOf } from './searches.ts';
import { submissionOf } from './submit.ts';

export type Composer = {
  model: ReadonlySignal<ComposerModel | null>;
  actions: ComposerActions;
};

/** Opens the composer of one account: the draft worked on last, and what is known around it. */
export function openComposer(
  accountId: AccountId,
  now: ReadonlySignal<number>,
  idle: Idle,
): Composer {
  const clock = (): number => now.peek();
  const announce = openAnnouncer();
  const keeper = openDraftKeeper(accountId, Date.now);
  const assets = openAssets();
  const sending = signal(false);
  const problem = signal<Problem | null>(null);
  const prints = signal<OwnPrint[]>([]);
  /** The dry run of a draft holds for the very version it was made of. */
  const tried = signal<{ jobId: string; version: number } | null>(null);
  const failed = (error: unknown): void => {
    problem.value = problemOf(error);
  };

  const rows = resource(
    undefined as Awaited<ReturnType<typeof readComposerRows>> | undefined,
    async () => {
      const read = await readComposerRows(accountId);
      const clicked = new Set(read?.intakes.map(({ assetId }) => assetId));
      keeper.heard(read?.drafts ?? [], ({ items }) =>
        items.some(({ assetId }) => clicked.has(assetId)),
      );
      return read;
    },
    (topic) =>
      ['drafts', 'jobs', 'accounts', 'sign-ins', 'connect'].includes(topic) ||
      topic.endsWith(`:${accountId}`),
  );
  effect(() => {
    void assets.need(keeper.draft.value.items.map(({ assetId }) => assetId));
  });
  // A film by itself is a reel, unless the person has said otherwise.
  const chosen = new Set<string>();
  effect(() => {
    const { id, surface, items } = keeper.draft.value;
    const [only, ...more] = items;
    const facts = only ? assets.known.value.get(only.assetId)?.facts : null;
    if (surface !== 'feed' || more.length > 0 || facts?.kind !== 'film' || chosen.has(id)) return;
    chosen.add(id);
    keeper.change(surfaced('reel'));
  });
  // A mark in the files is disclosed as soon as it is found; whoever takes that back is left alone.
  const marked = new Set<string>();
  effect(() => {
    const found = keeper.draft.value.items.filter(({ assetId }) => {
      const one = assets.known.value.get(assetId);
      return one?.fresh === true && one.facts?.ai === true && !marked.has(assetId);
    });
    for (const { assetId } of found) marked.add(assetId);
    if (found.length > 0) keeper.change(patched({ ai: true }));
  });
  // What was right-clicked before there was an account becomes this one's.
  void takeIntakes(accountId, Date.now()).then(() => rows.reload());
  void readOwnPrints(accountId).then((read) => {
    prints.value = read;
  });
  addEventListener('pagehide', () => void keeper.flush());

  const model = computed((): ComposerModel | null => {
    const kept = rows.value.value;
    if (!kept) return null;
    const draft = keeper.draft.value;
    const { jobs, quota, lendingDeclined, ...shown } = kept;
    const { account, signIn } = kept;
    const last = tried.value;
    const dry = last?.version === draft.version ? jobs.find(({ id }) => id === last.jobId) : null;
    const times = { prints: prints.value, lendingDeclined, now: now.value };
    const made = composerModel({
      ...shown,
      draft,
      known: assets.known.value,
      around: { account, signIn, quota, dry: dry ?? null, ...times },
      state: {
        savedAt: keeper.savedAt.value,
        conflict: keeper.conflict.value,
        sending: sending.value,
        problem: problem.value,
        zone: localZone(),
      },
    });
    // With one account there is nothing to mistake it for.
    return {
      ...made,
      unsure: idle.away.value && kept.accounts.filter(({ sample }) => !sample).length > 1,
    };
  });

  /** Makes everything ready and asks; the draft stays as it is where anything refuses. */
  async function submit(name: 'publish.submit' | 'publish.try'): Promise<string | null> {
    if (sending.value) return null;
    sending.value = true;
    problem.value = null;
    try {
      await keeper.flush();
      if (keeper.conflict.value) {
        throw new AppError(
          { code: 'not-found', reason: 'draft-changed' },
          'two windows, one draft',
        );
      }
      const draft = keeper.draft.value;
      const ready = await submissionOf(draft, assets.known.value, clock());
      const { jobId } = await ask(name, ready);
      if (name === 'publish.try') tried.value = { jobId, version: draft.version };
      return jobId;
    } catch (error) {
      failed(error);
      return null;
    } finally {
      sending.value = false;
    }
  }

  const actions: ComposerActions = {
    groundOf,
    confirmAccount: idle.back,
    ...itemActions(keeper, failed, Date.now),
    setSurface(surface) {
      chosen.add(keeper.draft.value.id);
      keeper.change(surfaced(surface));
    },
    ...savedActions(accountId, keeper, Date.now),
    ...searchesOf(accountId),
    newDraft: () => void readChoices(accountId).then((choices) => keeper.fresh(choices)),
    openDraft: (id) => void readDraft(id).then((draft) => (draft ? keeper.open(draft) : undefined)),
    async deleteDraft(id) {
      const draft = await readDraft(id);
      // Sent from another window meanwhile: what it is made of is being sent.
      if (draft && draft.jobId !== null) return announce('drafts');
      if (keeper.draft.value.id === id) await keeper.fresh(await readChoices(accountId));
      await dropDraft(id);
      const gone = draft?.items.map(({ assetId }) => assetId) ?? [];
      assets.forget(gone);
      await dropAssets(gone);
      announce('drafts');
    },
    resolve: (keep) => void keeper.resolve(keep),
    recheck: () => ask('publish.quota', { accountId }).then(() => rows.reload(), failed),
    async dryRun() {
      await submit('publish.try');
    },
    async ask(feature) {
      const signIn = rows.value.value?.signIn ?? null;
      await ask('connect.start', { feature, signInId: signIn?.userId ?? null }).catch(failed);
    },
    async allowOrigin(id, origin) {
      // Straight from the click: the browser wants the gesture.
      if (await allowOrigin(origin)) await ask('intake.retry', { id }).catch(failed);
    },
    async dismissIntake(id) {
      await dropIntake(id);
      announce('drafts');
    },
    async send() {
      const jobId = await submit('publish.submit');
      if (jobId === null) return null;
      await keepChoices(keeper, Date.now);
      await keeper.fresh(await readChoices(accountId));
      return { jobId };
    },
  };
  return { model, actions };
}
