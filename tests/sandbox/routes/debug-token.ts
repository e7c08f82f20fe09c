import type { Instant } from '../../../lib/shared/ids.ts';
import { badParameter, GraphError } from '../errors.ts';
import type { Call } from '../call.ts';
import { endOf, type Token } from '../tokens.ts';

const seconds = (at: Instant): number => Math.floor(at / 1000);

/** What Meta knows about a token, told to people with a role on the app. */
export function debugToken(call: Call): unknown {
  const { debugToken: rule } = call.switches;
  if (rule === 'refused' || (rule === 'get' && call.method !== 'GET'))
    throw new GraphError({
      message: `Unsupported ${call.method.toLowerCase()} request.`,
      code: 100,
    });
  if (!call.token.person.hasRole)
    throw badParameter('You must provide an app access token, or a user token of an app developer');
  const input = call.params['input_token'];
  if (!input) throw badParameter('The parameter input_token is required');
  const token = call.tokens.find(input);
  return { data: token ? told(token, call) : unreadable };
}

const unreadable = {
  error: { code: 190, message: 'Invalid OAuth access token.' },
  is_valid: false,
  scopes: [],
};

function told(token: Token, call: Call): unknown {
  const refusal = call.tokens.refusalOf(token)?.body.error;
  const error = refusal && {
    error: {
      code: refusal['code'],
      message: refusal['message'],
      subcode: refusal['error_subcode'],
    },
  };
  const scopes = [...token.consent.grants].filter(([, grant]) => grant === 'granted');
  const names = scopes.map(([name]) => name);
  return {
    app_id: call.world.app.id,
    type: token.type,
    application: call.world.app.name,
    data_access_expires_at: seconds(token.dataAccessExpiresAt),
    ...error,
    expires_at: seconds(endOf(token)),
    is_valid: refusal === undefined,
    issued_at: seconds(token.issuedAt),
    ...(token.page ? { profile_id: token.page.id } : {}),
    scopes: names,
    granular_scopes: names.map((scope) => granular(scope, token, call)),
    user_id: token.person.id,
  };
}

/** Which Pages or accounts a permission was ticked for; nothing more means all. */
function granular(scope: string, { consent }: Token, { world }: Call): unknown {
  const { ticked, accounts } = consent;
  if (scope.startsWith('pages_') && ticked) return { scope, target_ids: [...ticked] };
  if (!scope.startsWith('instagram_') || !accounts) return { scope };
  const pages = world.pages.filter((page) => ticked?.has(page.id) ?? true);
  const ids = pages.flatMap(({ account }) => (account ? [account.id] : []));
  return { scope, target_ids: ids.filter((id) => accounts.has(id)) };
}
