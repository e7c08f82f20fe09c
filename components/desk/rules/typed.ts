/** What was typed, one to a line or with commas between, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

/** A whole number within its bounds; null while it is none. */
export function wholeOf(text: string, least: number, most: number): number | null {
  const value = Number(text);
  const fits = text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
  return fits ? value : null;
}
