/** The same ids with one at another place; null where nothing would change. */
export function move(ids: readonly string[], id: string, to: number): string[] | null {
  const from = ids.indexOf(id);
  const place = Math.min(ids.length - 1, Math.max(0, to));
  if (from < 0 || place === from) return null;
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}
