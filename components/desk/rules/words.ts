import type { Instant } from '../../../lib/shared/ids.ts';
import type { Fate } from '../../../lib/shared/moderation/fate.ts';
import { precisionOf, type RuleTest, type Tried } from '../../../lib/shared/moderation/rule.ts';
import { isSample } from '../../../lib/shared/sample.ts';
import type { AuditModel, RuleModel } from '../../../lib/view/desk/rules/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { locale, type MessageKey, say, sayCount } from '../../../lib/words/say.ts';

/** The name of a language, in ours. */
export function tongueName(code: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(code) ?? code;
  } catch {
    // A code that is none is its own name.
    return code;
  }
}

const list = (parts: string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(locale(), { type }).format(parts);

function testWords(test: RuleTest): string {
  switch (test.kind) {
    case 'words': {
      const { length } = test.words;
      return sayCount('rules_of_words', length, full(length), test.words[0] ?? '');
    }
    case 'pattern':
      return say('rules_of_pattern', test.pattern);
    case 'links':
      return say('rules_of_links');
    case 'flood':
      return say('rules_of_flood', full(test.count), full(test.minutes));
    case 'repeat':
      return say('rules_of_repeat', full(test.count), full(test.hours));
    case 'follow-for-follow':
      return say('rules_of_follow');
    case 'emoji-wall':
      return say('rules_of_wall', full(test.count));
    case 'new-commenter':
      return say('rules_of_new');
    case 'language':
      return say(
        test.only ? 'rules_of_not_language' : 'rules_of_language',
        list(test.tongues.map(tongueName), 'disjunction'),
      );
    case 'learnt':
      return say('rules_of_learnt');
  }
}

/** `Hides comments with a link and by somebody new.` */
export const ruleWords = (tests: readonly RuleTest[]): string =>
  say('rules_hides', list(tests.map(testWords), 'conjunction'));

/** How right a rule was by what the person did themselves. */
export function precisionWords(of: Pick<Tried, 'agreed' | 'against'>): string {
  const { agreed, against } = of;
  return precisionOf(of) === null
    ? say('rules_unjudged')
    : say('rules_agreed', full(agreed), full(agreed + against));
}

/** What the dry run of a rule showed, in one line. */
export const triedWords = (tried: Tried): string =>
  tried.hits === 0
    ? say('rules_tried_none', full(tried.looked))
    : [
        sayCount('rules_tried', tried.hits, full(tried.hits), full(tried.looked)),
        precisionWords(tried),
      ].join(' ');

export const stateWords = ({ state, fits }: RuleModel): string =>
  say(
    state === 'armed'
      ? 'rules_armed'
      : state === 'off'
        ? 'rules_resting'
        : fits
          ? 'rules_tried_state'
          : 'rules_untried',
  );

const fates: Record<Fate, MessageKey> = {
  hidden: 'rules_fate_hidden',
  deleted: 'rules_fate_deleted',
  shown: 'rules_fate_shown',
  answered: 'rules_fate_answered',
  liked: 'rules_fate_liked',
  done: 'rules_fate_done',
  rule: 'rules_fate_rule',
  untouched: 'rules_fate_untouched',
};

export const fateWords = (fate: Fate): string => say(fates[fate]);

/** What became of a comment that a rule wanted to hide; of a sample's also that it went nowhere. */
export function auditWords(audit: AuditModel, now: Instant): string {
  const words = resultWords(audit, now);
  return isSample(audit.accountId) ? `${words} · ${say('sample_act')}` : words;
}

function resultWords({ result, problem }: AuditModel, now: Instant): string {
  switch (result) {
    case 'under-way':
      return say('rules_did_soon');
    case 'done':
      return problem ? problemWords(problem, now).title : say('rules_did_hide');
    case 'refused':
      return problem ? problemWords(problem, now).title : say('rules_did_not');
    case 'cancelled':
      return say('rules_did_not');
    case 'rolled-back':
      return say('rules_did_show');
  }
}
