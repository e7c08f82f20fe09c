import type { Answer, Effect } from '../ledger/flight.ts';
import type { PublishDeps } from '../publish/deps.ts';
import type { Others } from '../publish/port.ts';
import { deskOrderOf, type DeskOrder, isDeskName } from '../shared/comment/act.ts';
import { AppError } from '../shared/problem.ts';
import type { Vault } from '../work/vault.ts';
import { lookForPrivate, noBaseline, sendPrivate } from './effects/private.ts';
import { repeat } from './effects/repeat.ts';
import { lookForReply, readBaseline, sendReply } from './effects/reply.ts';
import type { At } from './effects/step.ts';
import { follow } from './ended.ts';

const wrong = (order: DeskOrder, effect: Effect): AppError =>
  new AppError({ code: 'unexpected', reason: 'bad-request' }, `${order.name} is no ${effect.kind}`);

async function carryOut(at: At, effect: Effect): Promise<Answer> {
  const { order } = at;
  if (order.name !== 'reply' && order.name !== 'private') {
    if (effect.kind === 'repeat') return repeat({ ...at, order });
    throw wrong(order, effect);
  }
  switch (effect.kind) {
    case 'baseline':
      return order.name === 'reply' ? readBaseline({ ...at, order }) : noBaseline;
    case 'send':
      return order.name === 'reply' ? sendReply({ ...at, order }) : sendPrivate({ ...at, order });
    case 'look':
      return order.name === 'reply'
        ? lookForReply({ ...at, order }, effect)
        : lookForPrivate({ ...at, order }, effect);
    default:
      throw wrong(order, effect);
  }
}

/** The desk's part of the queue: how its steps are carried out, and what follows from them. */
export function createDesk(deps: PublishDeps, vault: Vault): Others {
  return {
    has: isDeskName,
    run(at, effect) {
      const order = deskOrderOf(at.job);
      if (!order) throw new AppError({ code: 'unexpected' }, 'no job of the desk');
      return carryOut({ ...at, deps, order }, effect);
    },
    ended: (row, outcome) => follow(deps, vault, row, outcome),
  };
}
