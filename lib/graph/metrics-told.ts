/**
 * What Meta's English developer text says of the metrics that were asked for: which it will not
 * give, or which are all it knows. Undefined where the text is about something else, also where a
 * metric does not fit one kind of post, a range, a period or a type: those are the question's matter.
 */
export type MetricsTold = { refused: string[] } | { allowed: string[] };

const listOf = (text: string | undefined): string[] => text?.match(/[a-z_]+/g) ?? [];

export function metricsTold(message: string): MetricsTold | undefined {
  const allowed = /metric\[\d+\] must be one of the following values: (.+)/.exec(message);
  if (allowed) return { allowed: listOf(allowed[1]) };
  const refused = /the ([a-z_]+) metric is no longer supported/.exec(message);
  const names = listOf(refused?.[1]);
  return names.length > 0 ? { refused: names } : undefined;
}
