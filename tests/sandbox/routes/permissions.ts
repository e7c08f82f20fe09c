import type { Call } from '../call.ts';

/** Takes one permission back, or removes the app altogether. */
export function removePermissions(call: Call, permission: string | undefined): { success: true } {
  const { person } = call.token;
  if (permission === undefined) call.tokens.removeApp(person);
  else person.grants.set(permission, 'declined');
  return { success: true };
}
