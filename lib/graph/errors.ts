import { AppError, type Problem } from '../shared/problem.ts';
import type { MetricsTold } from './metrics-told.ts';
import type { Usage } from './types.ts';

/** An answer that is a refusal, with what its headers said of the budget. */
export class GraphError extends AppError {
  readonly usage: Usage | null;
  /** Whether Meta means the whole account by it, not this one act. */
  readonly limit: boolean;
  /** What the refusal says of the metrics that were asked for. */
  readonly metrics: MetricsTold | undefined;

  constructor(
    problem: Problem,
    message: string,
    more: {
      usage?: Usage | null;
      limit?: boolean;
      metrics?: MetricsTold | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(problem, message, more.cause);
    this.name = 'GraphError';
    this.usage = more.usage ?? null;
    this.limit = more.limit ?? false;
    this.metrics = more.metrics;
  }
}

/** A question that must not be sent, or an answer that is not what was asked for. */
export const badRequest = (message: string): AppError =>
  new AppError({ code: 'unexpected', reason: 'bad-request' }, message);
