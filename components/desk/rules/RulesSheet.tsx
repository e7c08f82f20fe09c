import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { RuleDraft, RulesActions, RulesModel } from '../../../lib/view/desk/rules/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { AuditList } from './AuditList.tsx';
import { Presets } from './Presets.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleItem } from './RuleItem.tsx';
import css from './RulesSheet.module.css';

export type RulesSheetProps = {
  model: RulesModel;
  actions: RulesActions;
  now: Instant;
  /** Goes back to where it was opened from. */
  onClose: () => void;
};

/** What hides comments by itself: its rules, what each would do and has done. */
export function RulesSheet({ model, actions, now, onClose }: RulesSheetProps) {
  const [writing, setWriting] = useState<RuleDraft | null>(null);
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => root.current?.querySelector('h2')?.focus(), []);
  const shut = (): void => {
    const place = writing?.id ?? 'new';
    setWriting(null);
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`[data-rule="${place}"] button`)?.focus(),
    );
  };
  const keep = async (draft: RuleDraft) => {
    const kept = await actions.keep(draft);
    if ('problem' in kept) return kept.problem;
    setWriting(null);
    void actions.attempt(kept.id);
    return null;
  };
  const editor = writing && (
    <RuleEditor key={writing.id} draft={writing} now={now} onKeep={keep} onClose={shut} />
  );
  return (
    <section
      class={css.page}
      ref={root}
      aria-labelledby="rules-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header class={css.head}>
        <h2 class={css.title} id="rules-title" tabIndex={-1}>
          {say('rules_title')}
        </h2>
        <Button kind="bare" size="s" icon="left" onPress={onClose}>
          {say('rules_back')}
        </Button>
      </header>
      <p class={css.about}>{say('rules_about')}</p>
      <p class={css.about}>
        {model.every === null ? say('rules_never') : say('rules_every', full(model.every))}
      </p>
      <ul class={css.list} aria-label={say('rules_title')}>
        {model.rules.map((rule) => (
          <li class={css.one} key={rule.id} data-rule={rule.id}>
            {writing?.id === rule.id ? (
              editor
            ) : (
              <RuleItem
                rule={rule}
                trial={model.trial?.ruleId === rule.id ? model.trial : null}
                actions={actions}
                now={now}
                onEdit={() => setWriting(rule)}
              />
            )}
          </li>
        ))}
      </ul>
      <div class={css.new} data-rule="new">
        {writing?.id === null ? (
          editor
        ) : (
          <Presets
            first={model.rules.length === 0}
            onChoose={(name, tests) => setWriting({ id: null, name, tests, except: [] })}
          />
        )}
      </div>
      <AuditList audits={model.audits} more={model.more} actions={actions} now={now} />
    </section>
  );
}
