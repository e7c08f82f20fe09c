import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

type Message = { message: string; placeholders?: Record<string, { content: string }> };

/** Words as the browser gives them: `$NAME$` placeholders filled, unknown keys empty. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  const entry = (messages as Record<string, Message>)[key];
  if (!entry) return '';
  const values = Array.isArray(substitutions) ? substitutions : [substitutions];
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return values[Number(content.slice(1)) - 1] ?? '';
  });
}

/** What tests outside a browser see of the extension namespace: its words, and nothing more. */
export const browser = { i18n: { getMessage, getUILanguage: (): string => 'en-GB' } };
