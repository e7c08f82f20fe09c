import type { Call } from './call.ts';
import { badParameter, GraphError } from './errors.ts';
import { type Field, parseFields } from './fields.ts';

/** How deep field lists may nest; a guess, far beyond what anybody needs. */
const deepest = 10;

/** The field list of a call, as far as Meta reads such lists. */
export function askedFields(call: Call): Field[] {
  const fields = parseFields(asText(call.params['fields'] ?? ''));
  check(fields, call, 1);
  return fields;
}

/** Some libraries send the list as JSON. */
function asText(text: string): string {
  if (!text.trimStart().startsWith('[')) return text;
  try {
    return (JSON.parse(text) as unknown[]).join(',');
  } catch {
    return text;
  }
}

function check(fields: readonly Field[], call: Call, depth: number): void {
  if (depth > deepest) throw badParameter('The field expansion is nested too deep');
  for (const field of fields) {
    if (field.alias !== undefined && !call.switches.aliases)
      throw badParameter(`Field aliases are not supported (${field.alias})`);
    if (field.fields) check(field.fields, call, depth + 1);
  }
}

/** Counts the objects of an answer; too many of them, and Meta gives up on the whole of it. */
export function spend(call: Call, objects: number): void {
  call.spent.objects += objects;
  if (call.spent.objects > call.switches.expansionCost)
    throw new GraphError({
      message: "Please reduce the amount of data you're asking for, then retry your request",
      code: 1,
      http: 500,
    });
}
