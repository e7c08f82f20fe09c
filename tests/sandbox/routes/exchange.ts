/**
 * `GET` or `POST /oauth/access_token`: what the server of an app asks for with its secret.
 * `grant_type=fb_exchange_token` makes a user token a long one of about 60 days;
 * `client_credentials` answers the app's own token. Asks for no token. Codes of the dialog are
 * not exchanged, since the dialog here gives tokens only. Errors: 101 for an unknown app, 1 for a
 * wrong secret, 190 for a token that is over, 100 for everything missing. Source: fact sheet §1.3.
 */
import { badParameter, GraphError } from '../errors.ts';
import { appTokenOf, secretOf } from '../proof.ts';
import type { Room } from '../room.ts';

const longLife = 5_184_000;

export function exchangeToken(params: Record<string, string>, room: Room): unknown {
  const { world, tokens } = room;
  if (params['client_id'] !== world.app.id)
    throw new GraphError({
      message: 'Error validating application. Invalid application ID.',
      code: 101,
    });
  if (params['client_secret'] !== secretOf(world.app))
    throw new GraphError({ message: 'Error validating client secret.', code: 1, http: 400 });
  const way = params['grant_type'];
  if (way === 'client_credentials')
    return { access_token: appTokenOf(world.app), token_type: 'bearer' };
  if (way !== 'fb_exchange_token')
    throw badParameter('grant_type must be one of fb_exchange_token, client_credentials');
  const short = params['fb_exchange_token'];
  if (!short) throw badParameter('The parameter fb_exchange_token is required');
  const { type, person, consent } = tokens.check(short);
  if (type !== 'USER') throw badParameter('Only user access tokens can be exchanged');
  const long = tokens.user(person, longLife * 1000, consent);
  return { access_token: long.value, token_type: 'bearer', expires_in: longLife };
}
