import { ask } from '../../bus/client.ts';
import type { Word } from '../../ledger/flight.ts';
import type { AccountId } from '../../shared/ids.ts';
import { type Problem, problemOf } from '../../shared/problem.ts';
import type { Actions } from '../models.ts';
import type { Deed, JobModel, QueueActions, QueueModel } from './models.ts';
import { saveAssets } from './thumbs.ts';
import { daysOn, neighbour } from './week.ts';

/** What the actions need of the page they act on. */
export type Page = {
  accountId: () => AccountId | null;
  username: () => string;
  model: () => QueueModel | null;
  actions: Pick<Actions, 'openLink' | 'ask' | 'copy'>;
  /** Shows a draft that was given back. */
  openDraft: (draftId: string) => void;
  /** Hides what the person is done with, while the background forgets it. */
  hide: (jobId: string) => void;
  refused: (problem: Problem | 'late' | null) => void;
};

const words: Partial<Record<Deed, Word>> = {
  live: 'done',
  again: 'again',
  now: 'now',
  discard: 'discard',
  cancel: 'cancel',
};

const instagram = 'https://www.instagram.com/';

export function createQueueActions(page: Page): QueueActions {
  const { actions, refused } = page;

  /** Does something at the background; what it refuses is shown, and null comes back. */
  async function tried<T>(run: () => Promise<T>): Promise<T | null> {
    try {
      return await run();
    } catch (error) {
      refused(problemOf(error));
      return null;
    }
  }

  async function heard(run: () => Promise<{ heard: boolean }>): Promise<boolean> {
    const answer = await tried(run);
    if (answer && !answer.heard) refused('late');
    return answer?.heard ?? false;
  }

  const jobOf = (id: string): JobModel | undefined =>
    page.model()?.jobs.find((job) => job.id === id);

  async function edit(jobId: string): Promise<void> {
    const back = await tried(() => ask('publish.edit', { jobId }));
    if (back?.draftId) page.openDraft(back.draftId);
    else if (back) refused('late');
  }

  async function remove({ mediaId }: JobModel): Promise<void> {
    const accountId = page.accountId();
    if (accountId === null || mediaId === null) return;
    if (!page.model()?.mayDelete) return actions.ask('contents', null);
    await tried(() => ask('publish.delete', { accountId, mediaId }));
  }

  async function putAway({ id }: JobModel, word: Word): Promise<void> {
    page.hide(id);
    await tried(() => ask('publish.say', { jobId: id, word }));
  }

  const move: QueueActions['move'] = (jobId, wall, zone) =>
    heard(() => ask('publish.move', { jobId, wall, zone }));

  return {
    async say(job, deed) {
      const word = words[deed];
      if (word) await heard(() => ask('publish.say', { jobId: job.id, word }));
      switch (deed) {
        case 'look':
          return actions.openLink(`${instagram}${page.username()}/`);
        case 'instagram':
          return actions.openLink(instagram);
        case 'open':
          return job.permalink === null ? undefined : actions.openLink(job.permalink);
        case 'edit':
          return edit(job.id);
        case 'sign-in':
          return actions.ask('publishing', null);
        case 'delete':
          return remove(job);
        case 'dismiss':
          return putAway(job, 'discard');
        case 'finish':
          return putAway(job, 'done');
        case 'copy':
          return void (await actions.copy(job.caption));
        case 'save':
          return saveAssets(job.assetIds);
        case 'move':
        case 'live':
        case 'again':
        case 'now':
        case 'discard':
        case 'cancel':
          // A word, sent above; another minute has a form of its own.
          return undefined;
      }
    },
    renew: () => actions.ask('publishing', null),
    move,
    async moveDays(jobId, days) {
      const planned = jobOf(jobId)?.planned;
      return planned ? move(jobId, daysOn(planned, days), planned.zone) : false;
    },
    async swap(jobId, step) {
      const one = jobOf(jobId)?.planned;
      const other = neighbour(page.model()?.jobs ?? [], jobId, step);
      if (!one || !other?.planned) return false;
      if (!(await move(jobId, other.planned.wall, other.planned.zone))) return false;
      if (await move(other.id, one.wall, one.zone)) return true;
      // Two at one minute would be nobody's wish.
      await move(jobId, one.wall, one.zone);
      return false;
    },
    dismissProblem: () => refused(null),
  };
}
