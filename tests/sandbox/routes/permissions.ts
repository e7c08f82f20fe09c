import type { Call } from '../call.ts';

/** Takes one permission back, or removes the app altogether. */
export function removePermissions(call: Call, permission: string | undefined): { success: true } {
  const { person, consent } = call.token;
  if (permission === undefined) call.tokens.removeApp(person);
  else consent.grants.set(permission, 'declined');
  return { success: true };
}
