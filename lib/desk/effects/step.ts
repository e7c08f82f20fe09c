import type { Asking } from '../../graph/types.ts';
import type { PublishDeps } from '../../publish/deps.ts';
import type { OtherAt } from '../../publish/port.ts';
import type { DeskOrder } from '../../shared/comment/act.ts';

/** The step at hand with all that carrying it out takes. */
export type At<O extends DeskOrder = DeskOrder> = OtherAt & { deps: PublishDeps; order: O };

/** What a rule wants done is nothing that a person waits for. */
export const askingOf = ({ job: { accountId }, order }: At): Asking => {
  const byRule = 'ruleId' in order && order.ruleId !== null;
  return { accountId, priority: byRule ? 'background' : 'click' };
};
