import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { hear } from '../../bus/changes.ts';
import { isGranted } from '../../shared/access/granted.ts';
import type { AccountId, CommentId } from '../../shared/ids.ts';
import { readDesk } from '../../store/read/comments.ts';
import { readAccount, readSignIn } from '../../store/read/people.ts';
import { problemOf } from '../../shared/problem.ts';
import type { Panel } from '../open-panel.ts';
import { resource } from '../resource.ts';
import { actsIn, told } from './acts.ts';
import type { Around } from './comment-model.ts';
import { createDeskActing } from './desk-actions.ts';
import { deskModel, firstFilter } from './desk-model.ts';
import { openList } from './list/open-list.ts';
import { inSight } from './in-sight.ts';
import type { DeskActions, DeskModel, DeskReads } from './models.ts';
import { omittedBy } from './omitted.ts';
import { deskReads } from './reads.ts';
import { openDeskRows } from './rows.ts';
import { openSavedReplies } from './saved/saved-replies.ts';

/** The desk of one account, opened once and kept for the life of the panel. */
export type AccountDesk = {
  model: ReadonlySignal<DeskModel | null>;
  reads: ReadonlySignal<DeskReads>;
  actions: DeskActions;
};

export function openAccountDesk(accountId: AccountId, panel: Panel): AccountDesk {
  const { screen, rows: jobs, replyBack } = panel;
  const filter = signal(firstFilter);
  const pressed = signal<ReadonlySet<CommentId>>(new Set());
  const back = signal<DeskModel['back']>(null);
  const refused = signal<string | null>(null);
  const rows = openDeskRows(accountId);
  const saved = openSavedReplies(accountId);
  const kept = resource(
    null,
    async () => {
      const account = await readAccount(accountId);
      if (!account) return null;
      const signIn = await readSignIn(account.signInId);
      return { account, signIn, desk: await readDesk(accountId) };
    },
    (topic) => topic === 'accounts' || topic === 'sign-ins' || topic === `comments:${accountId}`,
  );

  const acts = computed(() => actsIn(jobs.acts.value, screen.online.value, screen.now.value));
  // What is gone leaves no line behind, whenever the list itself is laid out anew.
  const away = computed(() => new Set([...pressed.value, ...rows.gone.value]));
  const omit = computed(() => omittedBy(acts.value, filter.value.shelf, away.value));
  const opened = openList({ accountId, filter, omit, found: (read) => rows.take(read) });
  hear((topic) => {
    if (topic !== `comments:${accountId}` && topic !== `media:${accountId}`) return;
    void rows.changed();
    if (topic.startsWith('comments:')) {
      pressed.value = new Set();
      opened.changed();
    }
  });
  // An announcement may have been missed while nobody looked.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    void rows.changed();
    opened.changed();
  });
  effect(() => {
    const reply = replyBack.value;
    if (reply === null) return;
    untracked(() => {
      const { commentId, text, privately } = reply;
      replyBack.value = null;
      back.value = { commentId, text, privately };
    });
  });

  const around = computed((): Around => {
    const { account, signIn } = kept.value.value ?? {};
    return {
      owner: { id: accountId, username: account?.username ?? '' },
      tasks: account?.tasks ?? [],
      mayLike: isGranted(signIn ?? null, 'instagram_manage_engagement'),
      now: screen.now.value,
    };
  });
  const account = computed(() => {
    const shown = screen.model.value;
    const own = shown.kind === 'account' && shown.account.head.accountId === accountId;
    return own ? shown.account : null;
  });
  const numbers = computed(
    () => new Map(account.value?.posts.map(({ mediaId, number }) => [mediaId, number]) ?? []),
  );
  const reads = computed(() => {
    void rows.version.value;
    const numberOf = (id: string): number | null => numbers.value.get(id) ?? null;
    return deskReads(rows, acts.value, around.value, numberOf);
  });
  const list = computed(() => inSight(opened.list.value, rows));

  const model = computed(() =>
    deskModel({
      kept: kept.value.value,
      account: account.value,
      filter: filter.value,
      list: list.value,
      opened,
      needs: acts.value.needs,
      saved: saved.replies.value,
      back: back.value,
      refused:
        refused.value ??
        (opened.failed.value === null
          ? null
          : told(problemOf(opened.failed.value), screen.now.value)),
      online: screen.online.value,
    }),
  );

  const acting = createDeskActing({
    accountId,
    rows,
    leave: (ids) => (pressed.value = new Set([...pressed.value, ...ids])),
    stay: (ids) => (pressed.value = new Set([...pressed.value].filter((id) => !ids.includes(id)))),
    back: (reply) => (back.value = reply),
    ask: (feature) => screen.actions.ask(feature, null),
    signIn: screen.actions.openOptions,
    openLink: screen.actions.openLink,
    refused: (sentence) => (refused.value = sentence),
    now: () => screen.now.value,
  });

  return {
    model,
    reads,
    actions: {
      ...acting,
      ...saved.actions,
      filter(patch) {
        batch(() => {
          refused.value = null;
          filter.value = { ...filter.value, ...patch };
        });
      },
      refresh: () => opened.refresh(),
      selected: (id) => {
        back.value = back.value?.commentId === id ? back.value : null;
        rows.wantThread(id);
      },
      exportCsv: () =>
        opened.exportCsv().catch((error: unknown) => {
          refused.value = told(problemOf(error), screen.now.value);
        }),
      count: () => opened.want(),
      ask: (feature) => screen.actions.ask(feature, null),
      openLink: screen.actions.openLink,
    },
  };
}
