import { AppError, type Code, type Reason } from '../shared/problem.ts';

/** What is not taken on, with the reason the person is told. */
export const refusal = (code: Code, reason: Reason, note: string): AppError =>
  new AppError({ code, reason }, note);
