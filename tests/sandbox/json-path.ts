/** What `$.data.*.id` and its like find in a body, each value as text. */
export function valuesAt(body: unknown, path: string): string[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const steps = path.slice(1).match(/\.\.[\w-]+|\.[\w-]+|\.\*|\[(?:\d+|\*|'[^']*')\]/g) ?? [];
  if (steps.join('') !== path.slice(1)) return undefined;
  const found = steps.reduce<unknown[]>(
    (all, step) => all.flatMap((one) => take(one, step)),
    [body],
  );
  return found.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}

function take(from: unknown, step: string): unknown[] {
  if (typeof from !== 'object' || from === null) return [];
  if (step === '.*' || step === '[*]') return Object.values(from);
  const key = step.replace(/^\.+|^\['?|'?\]$/g, '');
  const own = Object.hasOwn(from, key) ? [(from as Record<string, unknown>)[key]] : [];
  if (!step.startsWith('..')) return own;
  return [...own, ...Object.values(from).flatMap((inner) => take(inner, step))];
}
