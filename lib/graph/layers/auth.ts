import { AppError } from '../../shared/problem.ts';
import type { GraphRequest, Layer, Tokens } from '../types.ts';

/** The token an endpoint is to be asked with; undefined where it needs none. */
function tokenFor({ speaker, path }: GraphRequest, { user, page }: Tokens): string | undefined {
  if (speaker === 'nobody') return undefined;
  const token = { page, user, either: page ?? user }[speaker];
  if (token !== null) return token;
  const reason = speaker === 'page' ? 'page-role-lost' : undefined;
  throw new AppError(
    { code: 'signed-out', ...(reason ? { reason } : {}) },
    `${path} speaks as ${speaker}, and there is no such token`,
  );
}

/**
 * Puts on the token the endpoint's own description names, as a header's value: an address may be
 * logged, a header is not.
 */
export function authLayer(tokens: Tokens): Layer {
  return (next) => async (request) => {
    const bearer = tokenFor(request, tokens);
    return next(bearer === undefined ? request : { ...request, bearer });
  };
}
