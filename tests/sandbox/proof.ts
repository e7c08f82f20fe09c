import { createHash, createHmac } from 'node:crypto';
import type { Call } from './call.ts';
import { badParameter } from './errors.ts';
import type { App } from './world/things.ts';

/** The secret of an app, which only its owner's server knows. */
export const secretOf = (app: App): string =>
  createHash('sha256').update(`secret of ${app.id}`).digest('hex').slice(0, 32);

/** The token by which the server of an app speaks for the app itself. */
export const appTokenOf = (app: App): string => `${app.id}|${secretOf(app)}`;

const proofOf = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(token).digest('hex');

/** Refuses a wrong proof that the caller knows the secret, and a missing one where it is asked. */
export function checkProof(call: Call): void {
  const given = call.params['appsecret_proof'];
  if (given === undefined) {
    if (call.switches.requireProof)
      throw badParameter('API calls from the server require an appsecret_proof argument');
  } else if (given !== proofOf(secretOf(call.world.app), call.token.value))
    throw badParameter('Invalid appsecret_proof provided in the API argument');
}
