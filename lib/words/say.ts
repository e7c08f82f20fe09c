import type messages from '../../public/_locales/en/messages.json';
import { i18n } from '../platform/i18n.ts';

export type MessageKey = keyof typeof messages;

type Many<K> = K extends `${infer Stem}_other` ? Stem : never;
/** A key that comes in the plural forms of a language: `_one`, `_other`, … */
export type CountKey = Many<MessageKey>;

/** The language the catalogue is spoken in. */
export const locale = (): string => i18n.getUILanguage();

/** A sentence of the catalogue. */
export const say = (key: MessageKey, ...subs: string[]): string => i18n.getMessage(key, subs);

let rules: Intl.PluralRules | undefined;

/** A sentence in the plural form of `n`; `subs` fill its places, the number among them. */
export function sayCount(key: CountKey, n: number, ...subs: string[]): string {
  rules ??= new Intl.PluralRules(locale());
  const form = `${key}_${rules.select(n)}` as MessageKey;
  return say(form, ...subs) || say(`${key}_other`, ...subs);
}
