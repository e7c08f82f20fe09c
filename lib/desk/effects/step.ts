import type { Asking } from '../../graph/types.ts';
import type { PublishDeps } from '../../publish/deps.ts';
import type { OtherAt } from '../../publish/port.ts';
import type { DeskOrder } from '../../shared/comment/act.ts';

/** The step at hand with all that carrying it out takes. */
export type At<O extends DeskOrder = DeskOrder> = OtherAt & { deps: PublishDeps; order: O };

/** What a rule hides is nothing that a person waits for; showing it again is their own wish. */
export const askingOf = ({ job: { accountId }, order }: At): Asking => {
  const byRule = order.name === 'hide' && order.ruleId !== null;
  return { accountId, priority: byRule ? 'background' : 'click' };
};
