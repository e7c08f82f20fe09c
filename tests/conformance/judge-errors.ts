import { GraphError } from '../../lib/graph/errors.ts';
import type { MetricsTold } from '../../lib/graph/metrics-told.ts';
import type { GraphRequest, Send } from '../../lib/graph/types.ts';
import { AppError, type Problem } from '../../lib/shared/problem.ts';
import type { ErrorRow } from './expected/row.ts';
import type { Given } from './judge-values.ts';
import { notKept } from './keeps.ts';
import { plainly } from './paths.ts';
import { handled, lost, misclassified, type Verdict } from './verdict.ts';
import { accountId, wireAnswering } from './wire.ts';

const minutes = 7;
/** What goes with a refusal for too many calls. */
const stated = {
  'x-business-use-case-usage': JSON.stringify({
    [accountId]: [{ type: 'instagram', call_count: 100, estimated_time_to_regain_access: minutes }],
  }),
};

const request = (method: GraphRequest['method']): GraphRequest => ({
  ...{ method, path: `/${accountId}`, lane: 'reads', speaker: 'either' },
  ...{ priority: 'click', accountId },
});

type Refused = { problem: Problem; metrics: MetricsTold | undefined };

async function refusal(send: Send, method: GraphRequest['method']): Promise<Refused | null> {
  try {
    await send(request(method));
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const metrics = error instanceof GraphError ? error.metrics : undefined;
    return { problem: error.problem, metrics };
  }
}

function metricsWrong(row: ErrorRow, told: MetricsTold | undefined): string | null {
  const wanted = row.metrics;
  if (!wanted) return told ? 'metrics the text is not about' : null;
  if ('allowed' in wanted) {
    const count = told && 'allowed' in told ? told.allowed.length : 0;
    return count === wanted.allowed ? null : `${count} metrics of ${wanted.allowed}`;
  }
  const refused = told && 'refused' in told ? told.refused.join() : 'none';
  return refused === wanted.refused.join() ? null : `${refused} is refused`;
}

/** Whether the same read goes out again when it should, and no sooner. */
async function againWrong({ again }: ErrorRow, given: Given): Promise<string | null> {
  if (again === 'at the minute') {
    const wire = wireAnswering({ ...given, headers: stated });
    const first = await refusal(wire.send, 'GET');
    if (first?.problem.retryAt !== minutes * 60_000) return 'the stated minute is not kept';
    await refusal(wire.send, 'GET');
    return wire.sent.length === 1 ? null : 'it went out again before the minute';
  }
  const wire = wireAnswering(given);
  await refusal(wire.send, 'GET');
  const wanted = again === 'at once' ? 3 : 1;
  return wire.sent.length === wanted ? null : `it was asked ${wire.sent.length} times`;
}

export async function judgeError(row: ErrorRow, given: Given, of: string): Promise<Verdict> {
  const read = await refusal(wireAnswering(given).send, 'GET');
  const writing = wireAnswering(given);
  const write = await refusal(writing.send, 'POST');
  if (!read || !write) return lost('an error was taken for an answer');
  const { problem } = read;
  const missing = notKept(plainly(of), problem, row.keeps);
  if (missing.length > 0) return lost(missing.join(', '));
  const note = `${problem.code} ${problem.reason ?? ''}`.trim();
  const is = (name: string): Verdict => misclassified(`${note}: ${name}`);
  if (problem.code !== row.code || problem.reason !== row.reason) {
    return is(`should be ${row.code} ${row.reason ?? ''}`.trim());
  }
  if (problem.permission !== row.permission) return is('the permission is another');
  const written = row.doubt ? 'unknown-outcome' : row.code;
  if (write.problem.code !== written) return is(`a write ended ${write.problem.code}`);
  if (writing.sent.length !== 1) return is('a write went out twice');
  const wrong = metricsWrong(row, read.metrics) ?? (await againWrong(row, given));
  return wrong === null ? handled(`${note}, again ${row.again}`) : is(wrong);
}
