import { useState } from 'preact/hooks';
import type { RuleTest } from '../../../lib/shared/moderation/rule.ts';
import { type MessageKey, say } from '../../../lib/words/say.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { LanguageFields } from './LanguageFields.tsx';
import css from './TestRow.module.css';
import { linesOf, wholeOf } from './typed.ts';

type Props = { id: string; test: RuleTest; onChange: (test: RuleTest) => void };

const notes: Partial<Record<RuleTest['kind'], MessageKey>> = {
  links: 'rules_links_note',
  'follow-for-follow': 'rules_follow_note',
  'new-commenter': 'rules_new_note',
};

/** What can be set of a test, in plain words. */
export function TestFields({ id, test, onChange }: Props) {
  switch (test.kind) {
    case 'words':
      return (
        <Words
          id={id}
          words={test.words}
          onChange={(words) => onChange({ kind: 'words', words })}
        />
      );
    case 'pattern':
      return (
        <>
          <input
            class={css.input}
            data-mono
            id={id}
            type="text"
            aria-label={say('rules_kind_pattern')}
            aria-describedby={`${id}-note`}
            value={test.pattern}
            maxLength={200}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => onChange({ ...test, pattern: event.currentTarget.value })}
          />
          <p class={css.note} id={`${id}-note`}>
            {say('rules_pattern_note')}
          </p>
        </>
      );
    case 'flood':
      return (
        <div class={css.pair}>
          <Whole
            name={say('rules_flood_count')}
            value={test.count}
            bounds={[2, 100]}
            onChange={(count) => onChange({ ...test, count })}
          />
          <Whole
            name={say('rules_flood_minutes')}
            value={test.minutes}
            bounds={[1, 1440]}
            onChange={(minutes) => onChange({ ...test, minutes })}
          />
        </div>
      );
    case 'repeat':
      return (
        <div class={css.pair}>
          <Whole
            name={say('rules_repeat_count')}
            value={test.count}
            bounds={[2, 100]}
            onChange={(count) => onChange({ ...test, count })}
          />
          <Whole
            name={say('rules_repeat_hours')}
            value={test.hours}
            bounds={[1, 720]}
            onChange={(hours) => onChange({ ...test, hours })}
          />
        </div>
      );
    case 'emoji-wall':
      return (
        <Whole
          name={say('rules_wall_count')}
          value={test.count}
          bounds={[3, 200]}
          onChange={(count) => onChange({ ...test, count })}
        />
      );
    case 'language':
      return <LanguageFields id={id} test={test} onChange={onChange} />;
    case 'learnt':
      return (
        <>
          <Segmented
            label={say('rules_learnt_at')}
            value={test.at}
            options={[
              { value: 0.8, label: say('rules_learnt_80') },
              { value: 0.9, label: say('rules_learnt_90') },
              { value: 0.97, label: say('rules_learnt_97') },
            ]}
            onChange={(at) => onChange({ kind: 'learnt', at })}
          />
          <p class={css.note}>{say('rules_learnt_note')}</p>
        </>
      );
    default: {
      const note = notes[test.kind];
      return note ? <p class={css.note}>{say(note)}</p> : null;
    }
  }
}

type WordsProps = { id: string; words: string[]; onChange: (words: string[]) => void };

function Words({ id, words, onChange }: WordsProps) {
  // What is typed keeps its commas and line ends while it is typed.
  const [text, setText] = useState(words.join('\n'));
  return (
    <>
      <textarea
        class={css.area}
        id={id}
        rows={3}
        aria-label={say('rules_kind_words')}
        aria-describedby={`${id}-note`}
        value={text}
        spellcheck={false}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          onChange(linesOf(value));
        }}
      />
      <p class={css.note} id={`${id}-note`}>
        {say('rules_words_note')}
      </p>
    </>
  );
}

type WholeProps = {
  name: string;
  value: number;
  bounds: readonly [number, number];
  onChange: (value: number) => void;
};

function Whole({ name, value, bounds: [least, most], onChange }: WholeProps) {
  const [text, setText] = useState(String(value));
  return (
    <label class={css.number}>
      <span>{name}</span>
      <input
        class={css.input}
        data-number
        type="number"
        min={least}
        max={most}
        value={text}
        aria-invalid={wholeOf(text, least, most) === null || undefined}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          const whole = wholeOf(typed, least, most);
          if (whole !== null) onChange(whole);
        }}
      />
    </label>
  );
}
