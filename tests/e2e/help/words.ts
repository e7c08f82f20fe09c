import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Entry = { message: string; placeholders?: Record<string, { content: string }> };
const file = fileURLToPath(new URL('../../../public/_locales/en/messages.json', import.meta.url));
const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Entry>;

/** A message by its key, its places filled; a key that is gone fails here, by name. */
export function word(key: string, ...values: string[]): string {
  const entry = catalogue[key];
  if (!entry) throw new Error(`the catalogue has no "${key}"`);
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return values[Number(content.slice(1)) - 1] ?? '';
  });
}
