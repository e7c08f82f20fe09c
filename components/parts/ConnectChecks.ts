/** What is wrong with a typed id, as far as its shape tells; null when it may be one. */
export type IdFault = 'empty' | 'secret' | 'digits' | 'short' | 'long';

const secretShape = /^[0-9a-f]{32}$/i;

export function idFault(typed: string): IdFault | null {
  const id = typed.trim();
  if (id === '') return 'empty';
  if (secretShape.test(id)) return 'secret';
  if (!/^\d+$/.test(id)) return 'digits';
  if (id.length < 8) return 'short';
  return id.length > 20 ? 'long' : null;
}

/** What is wrong with a pasted token, as far as its shape tells. */
export type TokenFault = 'empty' | 'app' | 'secret' | 'malformed';

/** A token as it was meant: without line breaks, quotes or the word Bearer around it. */
export function cleanToken(pasted: string): string {
  return pasted
    .replace(/[\r\n]+/g, '')
    .trim()
    .replace(/^["'“”‘’`]+|["'“”‘’`]+$/g, '')
    .replace(/^Bearer\s+/i, '')
    .replace(/^["'“”‘’`]+|["'“”‘’`]+$/g, '')
    .trim();
}

export function tokenFault(pasted: string): TokenFault | null {
  const token = cleanToken(pasted);
  if (token === '') return 'empty';
  if (token.includes('|')) return 'app';
  if (secretShape.test(token)) return 'secret';
  return token.length < 20 || !/^[\x21-\x7e]+$/.test(token) ? 'malformed' : null;
}
