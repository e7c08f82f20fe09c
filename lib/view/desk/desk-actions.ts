import { ask } from '../../bus/client.ts';
import type { ActItem, Commands } from '../../bus/contract.ts';
import { deskOrderOf, type DeskOrder } from '../../shared/comment/act.ts';
import type { AccountId, CommentId, Instant } from '../../shared/ids.ts';
import { type Problem, problemOf } from '../../shared/problem.ts';
import { readJob } from '../../store/jobs/read.ts';
import { told } from './acts.ts';
import type { ActChoice, ActModel, DeskActions, DeskModel, Several } from './models.ts';
import type { DeskRows } from './rows.ts';

/** What the actions need of the desk they act on. */
export type DeskPage = {
  accountId: AccountId;
  rows: DeskRows;
  /** Takes lines out of the list at once, before the store tells it. */
  leave: (ids: readonly CommentId[]) => void;
  stay: (ids: readonly CommentId[]) => void;
  back: (reply: DeskModel['back']) => void;
  ask: DeskActions['ask'];
  signIn: () => void;
  openLink: (address: string) => void;
  /** Says why something came to nothing. */
  refused: (sentence: string) => void;
  now: () => Instant;
};

type Acting = Pick<
  DeskActions,
  | 'reply'
  | 'act'
  | 'done'
  | 'snooze'
  | 'unmark'
  | 'like'
  | 'switchComments'
  | 'undo'
  | 'keep'
  | 'choose'
>;

const instagram = 'https://www.instagram.com/';

export function createDeskActing(page: DeskPage): Acting {
  const { accountId, rows } = page;

  const refused = (error: unknown): null => (page.refused(sentence(problemOf(error))), null);

  /** The answers about several comments, in words; what was refused stays where it was. */
  function result(items: readonly ActItem[]): Several {
    const refused = items.filter(({ problem }) => problem !== null);
    page.stay(refused.map(({ commentId }) => commentId));
    return {
      done: items.length - refused.length,
      refused: refused.map(({ commentId, problem }) => ({
        username: rows.comment(commentId)?.username ?? null,
        sentence: sentence(problem ?? { code: 'unexpected' }),
      })),
    };
  }

  const sentence = (problem: Problem): string => told(problem, page.now());

  async function several(
    ids: readonly CommentId[],
    leaves: boolean,
    run: () => Promise<{ items: ActItem[] }>,
  ): Promise<Several> {
    if (leaves) page.leave(ids);
    try {
      return result((await run()).items);
    } catch (error) {
      const problem = problemOf(error);
      return result(ids.map((commentId) => ({ commentId, jobId: null, problem })));
    }
  }

  const mark = (ids: CommentId[], as: Commands['desk.mark']['takes']['mark']): Promise<Several> =>
    several(ids, as !== null, () => ask('desk.mark', { accountId, commentIds: ids, mark: as }));

  /** Own answers in a thread that are in sight: one that is not among them stops the reply. */
  function seenIn(id: CommentId): CommentId[] {
    return (rows.thread(id) ?? []).map((row) => row.id);
  }

  async function send(id: CommentId, text: string, privately: boolean): Promise<Problem | null> {
    try {
      const seen = seenIn(id);
      await ask('desk.reply', { accountId, commentId: id, text, privately, seen });
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  async function orderOf(jobId: string): Promise<DeskOrder | null> {
    const row = await readJob(jobId);
    return row && deskOrderOf(row.job);
  }

  async function undo(jobId: string): Promise<string | null> {
    const order = await orderOf(jobId);
    const back = await ask('desk.undo', { jobIds: [jobId] }).catch(refused);
    if (!back?.undone.includes(jobId) || !order) return null;
    if ('commentId' in order) page.stay([order.commentId]);
    return 'text' in order ? order.text : '';
  }

  /** Puts a reply that was not sent into its box again, and takes its job off the row. */
  async function edit(jobId: string): Promise<void> {
    const order = await orderOf(jobId);
    await ask('publish.say', { jobId, word: 'discard' }).catch(refused);
    if (order?.name !== 'reply' && order?.name !== 'private') return;
    const { commentId, text, name } = order;
    page.back({ commentId, text, privately: name === 'private' });
  }

  /** Asks for the same once more; what is in sight by now counts as seen. Gives why not, if not. */
  async function repeat(order: DeskOrder): Promise<Problem | null> {
    switch (order.name) {
      case 'reply':
      case 'private':
        await ask('desk.thread', { accountId, commentId: order.commentId }).catch(refused);
        await rows.changed();
        return send(order.commentId, order.text, order.name === 'private');
      case 'hide':
      case 'show':
      case 'delete': {
        const asked = { accountId, commentIds: [order.commentId], act: order.name };
        return (await ask('desk.act', asked)).items[0]?.problem ?? null;
      }
      case 'like':
      case 'unlike': {
        const { commentId, name } = order;
        await ask('desk.like', { accountId, commentId, liked: name === 'like' });
        return null;
      }
      case 'open-comments':
      case 'close-comments': {
        const { mediaId, name } = order;
        await ask('desk.switch', { accountId, mediaId, open: name === 'open-comments' });
        return null;
      }
    }
  }

  /** What came to nothing is asked for anew; refused again, it stays where it was and says why. */
  async function anew(jobId: string): Promise<void> {
    const order = await orderOf(jobId);
    if (!order) return;
    const problem = await repeat(order).catch(problemOf);
    if (problem) page.refused(sentence(problem));
    else await ask('publish.say', { jobId, word: 'discard' }).catch(refused);
  }

  async function choose(act: ActModel, deed: ActChoice['deed']): Promise<string | null> {
    const { jobId } = act;
    switch (deed) {
      case 'edit':
        await edit(jobId);
        return null;
      case 'undo':
        return undo(jobId);
      case 'ask':
        await page.ask(
          act.problem?.permission === 'instagram_manage_engagement' ? 'liking' : 'comments',
        );
        return null;
      case 'sign-in':
        page.signIn();
        return null;
      case 'open':
        page.openLink(instagram);
        return null;
      case 'copy':
        await navigator.clipboard.writeText(act.text ?? '').catch(refused);
        return null;
      case 'anyway':
        await anew(jobId);
        return null;
      case 'again':
        if (act.state === 'failed') await anew(jobId);
        else await ask('publish.say', { jobId, word: 'again' }).catch(refused);
        return null;
      case 'live':
        await ask('publish.say', { jobId, word: 'done' }).catch(refused);
        return null;
      case 'discard':
      case 'dismiss':
        await ask('publish.say', { jobId, word: 'discard' }).catch(refused);
        return null;
    }
  }

  return {
    reply: send,
    act: (ids, act) =>
      several(ids, true, () => ask('desk.act', { accountId, commentIds: ids, act })),
    done: (ids) => mark(ids, { kind: 'done' }),
    snooze: (ids, until) => mark(ids, { kind: 'snoozed', until }),
    unmark: (ids) => mark(ids, null),
    async like(id, liked) {
      await ask('desk.like', { accountId, commentId: id, liked }).catch(refused);
    },
    async switchComments(mediaId, open) {
      await ask('desk.switch', { accountId, mediaId, open }).catch(refused);
    },
    undo,
    keep: (jobId) => void ask('publish.hold', { jobId }).catch(() => undefined),
    choose,
  };
}
