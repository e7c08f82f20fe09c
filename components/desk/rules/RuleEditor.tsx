import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { RuleKind, RuleTest } from '../../../lib/shared/moderation/rule.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import type { RuleDraft } from '../../../lib/view/desk/rules/models.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { blank, kindNames, kinds } from './presets.ts';
import css from './RuleEditor.module.css';
import { TestRow } from './TestRow.tsx';
import { linesOf } from './typed.ts';

type Props = {
  draft: RuleDraft;
  now: Instant;
  /** Keeps it and tries it; gives why it was not kept. */
  onKeep: (draft: RuleDraft) => Promise<Problem | null>;
  onClose: () => void;
};

const mostTests = 20;

/** A rule being written: its name, what it looks for, and whom it spares. */
export function RuleEditor({ draft, now, onKeep, onClose }: Props) {
  const [name, setName] = useState(draft.name);
  const [tests, setTests] = useState(draft.tests);
  const [except, setExcept] = useState(draft.except.join('\n'));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const keep = async (): Promise<void> => {
    setBusy(true);
    const spared = linesOf(except).map((one) => one.replace(/^@/, ''));
    setProblem(await onKeep({ id: draft.id, name, tests, except: spared }));
    setBusy(false);
  };
  const change = (place: number, test: RuleTest | null): void =>
    setTests(tests.flatMap((one, at) => (at !== place ? [one] : (test ?? []))));
  const said = problem && problemWords(problem, now);
  return (
    <form
      class={css.form}
      ref={form}
      aria-label={say('rules_editor')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && tests.length > 0) void keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <Field id="rule-name" label={say('rules_name')}>
        {({ id }) => <TextInput id={id} value={name} onInput={setName} />}
      </Field>
      <fieldset class={css.tests}>
        <legend class={css.legend}>{say('rules_where_all')}</legend>
        <ul>
          {tests.map((test, place) => (
            <TestRow
              key={`${place} ${test.kind}`}
              id={`rule-test-${place}`}
              test={test}
              onChange={(to) => change(place, to)}
            />
          ))}
        </ul>
        {tests.length < mostTests && (
          <AddTest onAdd={(kind) => setTests([...tests, blank[kind]])} />
        )}
      </fieldset>
      <Field id="rule-except" label={say('rules_except')} hint={say('rules_except_hint')}>
        {({ id, describedBy }) => (
          <textarea
            class={css.area}
            id={id}
            rows={2}
            value={except}
            spellcheck={false}
            aria-describedby={describedBy}
            onInput={(event) => setExcept(event.currentTarget.value)}
          />
        )}
      </Field>
      {said && (
        <div role="alert">
          <Notice tone="bad" title={said.title}>
            {said.body}
          </Notice>
        </div>
      )}
      <div class={css.acts}>
        <Button type="submit" size="s" busy={busy} disabled={tests.length === 0}>
          {say('rules_keep')}
        </Button>
        <Button size="s" kind="quiet" onPress={onClose}>
          {say('rules_leave')}
        </Button>
      </div>
    </form>
  );
}

function AddTest({ onAdd }: { onAdd: (kind: RuleKind) => void }) {
  return (
    <select
      class={css.select}
      aria-label={say('rules_add')}
      value=""
      onChange={(event) => {
        const kind = kinds.find((one) => one === event.currentTarget.value);
        event.currentTarget.value = '';
        if (kind) onAdd(kind);
      }}
    >
      <option value="">{say('rules_add')}</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {say(kindNames[kind])}
        </option>
      ))}
    </select>
  );
}
