import { AppError, type Reason } from '../shared/problem.ts';

const refuse = (reason: Reason): AppError =>
  new AppError({ code: 'not-allowed', reason }, `refused: ${reason}`);

/**
 * A token as people paste it: with quotes, line breaks or the word Bearer around it. App tokens
 * and app secrets are refused here, before anything is kept or sent.
 */
export function cleanToken(text: string): string {
  const token = text
    .trim()
    .replace(/^authorization:\s*/i, '')
    .replace(/^bearer\s+/i, '')
    .replace(/^["'`]+|["'`]+$/g, '')
    .replace(/[\r\n]+/g, '')
    .trim();
  if (/^\d+\|/.test(token) || token.includes('|')) throw refuse('token-is-app-token');
  if (/^[0-9a-f]{32}$/i.test(token)) throw refuse('token-is-secret');
  if (/^IGA/.test(token)) throw refuse('token-wrong-flavour');
  if (token.length < 20 || token.length > 4096 || !/^[\w.~+/=-]+$/.test(token)) {
    throw refuse('token-malformed');
  }
  return token;
}
