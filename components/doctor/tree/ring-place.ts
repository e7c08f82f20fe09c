import type { FaultModel, PersonModel } from '../../../lib/view/doctor/models.ts';

/** Where the pencil's ring goes: a line before all Pages, or one of a branch. */
export type RingPlace =
  'permissions' | 'pages' | { pageId: string; at: 'page' | 'tasks' | 'account' } | null;

/** The line that a fault stops. One ring alone is drawn, for the link that is mended now. */
export function ringPlace({ branches }: PersonModel, model: FaultModel | null): RingPlace {
  if (model === null) return null;
  const { stage, pageId, accountId } = model.fault;
  if (stage === 'token' || stage === 'permissions') return 'permissions';
  const branch = branches.find(
    (one) => one.pageId === pageId || (accountId !== null && one.found?.accountId === accountId),
  );
  if (!branch) return stage === 'pages' && branches.length === 0 ? 'pages' : null;
  if (stage === 'pages') return { pageId: branch.pageId, at: 'page' };
  const lost = stage === 'tasks' && branch.tasks === 'broken';
  return { pageId: branch.pageId, at: lost ? 'tasks' : 'account' };
}
