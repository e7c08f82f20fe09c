import { browser } from '../platform/browser.ts';
import { AppError } from '../shared/problem.ts';
import type { Answer, CommandName, Commands } from './contract.ts';

// A worker stopped while it worked cannot answer. Asking once more wakes it, and every command
// but the login dialog, which a new worker cannot take over, may be asked twice.
const stopped = /message channel|port closed|Receiving end|context invalidated|conduit/i;
const onceOnly: readonly CommandName[] = ['connect.start', 'connect.paste'];

async function send(name: CommandName, payload: unknown): Promise<Answer> {
  const message = { to: 'background', name, payload };
  const answer = (await browser.runtime.sendMessage(message)) as Answer | undefined;
  if (!answer) throw new Error('message channel closed without an answer');
  return answer;
}

/** Asks the background; a refusal comes back as an `AppError`. */
export async function ask<N extends CommandName>(
  name: N,
  payload: Commands[N]['takes'],
): Promise<Commands[N]['gives']> {
  let answer: Answer;
  try {
    answer = await send(name, payload);
  } catch (error) {
    if (!(error instanceof Error && stopped.test(error.message))) throw error;
    if (onceOnly.includes(name)) {
      // The journey is kept: the next worker goes on with it or says that it was interrupted.
      await send('connect.resume', {});
      return undefined;
    }
    answer = await send(name, payload);
  }
  if (!answer.ok) throw new AppError(answer.problem, `${name} was refused`);
  return answer.value as Commands[N]['gives'];
}
