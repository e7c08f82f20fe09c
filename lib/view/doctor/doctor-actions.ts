import { ask } from '../../bus/client.ts';
import type { PageId, UserId } from '../../shared/ids.ts';
import { problemOf } from '../../shared/problem.ts';
import type { Actions } from '../models.ts';
import type { AddOutcome, DoctorActions } from './models.ts';

type Around = {
  /** Whose chains there are. */
  people: () => UserId[];
  checking: (on: boolean) => void;
  refused: (error: unknown) => void;
  /** Something was opened or asked for that may mend a link. */
  sentOut: () => void;
};

/** What the doctor's page may ask for, beside what every page may. */
export function doctorActions(actions: Actions, around: Around): DoctorActions {
  const { people, checking, refused, sentOut } = around;
  let under: Promise<void> | null = null;

  async function run(): Promise<void> {
    checking(true);
    const checks = people().map((userId) => ask('doctor.check', { userId }));
    for (const done of await Promise.allSettled(checks)) {
      if (done.status === 'rejected') refused(done.reason);
    }
    checking(false);
    under = null;
  }

  return {
    ...actions,
    check: () => (under ??= run()),
    async add(userId: UserId, id: string): Promise<AddOutcome> {
      try {
        return { found: (await ask('doctor.add', { userId, id })).accountIds };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
    async ignore(userId: UserId, pageId: PageId, ignored: boolean) {
      await ask('doctor.ignore', { userId, pageId, ignored }).catch(refused);
    },
    openLink(address) {
      sentOut();
      actions.openLink(address);
    },
  };
}
