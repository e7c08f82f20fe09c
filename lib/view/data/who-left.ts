type Person = { name: string; revoked: boolean };

/**
 * Everybody who was signed in, and whether Meta confirmed that they are not any more. Two may have
 * one name, and whoever is not told of, since their worker was stopped on the way, is not confirmed.
 */
export function whoLeft(before: readonly { name: string }[], told: readonly Person[]): Person[] {
  const untold = before.map(({ name }) => name);
  for (const { name } of told) {
    const at = untold.indexOf(name);
    if (at >= 0) untold.splice(at, 1);
  }
  return [...told, ...untold.map((name) => ({ name, revoked: false }))];
}
