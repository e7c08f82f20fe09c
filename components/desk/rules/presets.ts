import type { RuleKind, RuleTest } from '../../../lib/shared/moderation/rule.ts';
import type { MessageKey } from '../../../lib/words/say.ts';

export type Preset = { name: MessageKey; tests: RuleTest[] };

/** What each kind of test begins with. */
export const blank: { [K in RuleKind]: Extract<RuleTest, { kind: K }> } = {
  words: { kind: 'words', words: [] },
  pattern: { kind: 'pattern', pattern: '' },
  links: { kind: 'links' },
  flood: { kind: 'flood', count: 5, minutes: 10 },
  repeat: { kind: 'repeat', count: 3, hours: 24 },
  'follow-for-follow': { kind: 'follow-for-follow' },
  'emoji-wall': { kind: 'emoji-wall', count: 8 },
  'new-commenter': { kind: 'new-commenter' },
  language: { kind: 'language', tongues: [], only: true },
  learnt: { kind: 'learnt', at: 0.9 },
};

/** Rules that many people want, as a place to begin. */
export const presets: readonly Preset[] = [
  { name: 'rules_preset_links', tests: [blank.links, blank['new-commenter']] },
  { name: 'rules_preset_words', tests: [blank.words] },
  { name: 'rules_preset_follow', tests: [blank['follow-for-follow']] },
  { name: 'rules_preset_walls', tests: [blank['emoji-wall']] },
  { name: 'rules_preset_floods', tests: [blank.flood] },
  { name: 'rules_preset_repeats', tests: [blank.repeat] },
  { name: 'rules_preset_language', tests: [blank.language] },
  { name: 'rules_preset_learnt', tests: [blank.learnt] },
];

export const kindNames: Record<RuleKind, MessageKey> = {
  words: 'rules_kind_words',
  pattern: 'rules_kind_pattern',
  links: 'rules_kind_links',
  flood: 'rules_kind_flood',
  repeat: 'rules_kind_repeat',
  'follow-for-follow': 'rules_kind_follow',
  'emoji-wall': 'rules_kind_wall',
  'new-commenter': 'rules_kind_new',
  language: 'rules_kind_language',
  learnt: 'rules_kind_learnt',
};

export const kinds = Object.keys(kindNames) as RuleKind[];

/** Languages that can be chosen; those of a rule are added to them. */
export const tongues = [
  ...['en', 'es', 'pt', 'fr', 'de', 'it', 'nl', 'sv', 'da', 'no', 'fi', 'pl', 'cs', 'hu', 'ro'],
  ...['el', 'tr', 'ru', 'uk', 'ar', 'fa', 'he', 'hi', 'bn', 'id', 'vi', 'th', 'zh', 'ja', 'ko'],
];
