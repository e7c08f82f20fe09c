import type { RuleTest } from '../../../lib/shared/moderation/rule.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { tongues } from './presets.ts';
import css from './TestRow.module.css';
import { tongueName } from './words.ts';

type Test = Extract<RuleTest, { kind: 'language' }>;
type Props = { id: string; test: Test; onChange: (test: Test) => void };

/** Which languages, and whether these are hidden or all others. */
export function LanguageFields({ id, test, onChange }: Props) {
  const left = tongues
    .filter((code) => !test.tongues.includes(code))
    .map((code) => ({ code, name: tongueName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <Segmented
        label={say('rules_language_way')}
        value={test.only ? 'others' : 'these'}
        options={[
          { value: 'others', label: say('rules_language_others') },
          { value: 'these', label: say('rules_language_these') },
        ]}
        onChange={(way) => onChange({ ...test, only: way === 'others' })}
      />
      {test.tongues.length > 0 && (
        <ul class={css.chips} aria-label={say('rules_kind_language')}>
          {test.tongues.map((code) => (
            <li class={css.chip} key={code}>
              {tongueName(code)}
              <button
                class={css.drop}
                type="button"
                aria-label={say('rules_remove', tongueName(code))}
                onClick={() =>
                  onChange({ ...test, tongues: test.tongues.filter((one) => one !== code) })
                }
              >
                <Icon name="x" small />
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        class={css.select}
        id={id}
        aria-label={say('rules_language_add')}
        value=""
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          currentTarget.value = '';
          if (value) onChange({ ...test, tongues: [...test.tongues, value] });
        }}
      >
        <option value="">{say('rules_language_add')}</option>
        {left.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <p class={css.note}>{say('rules_language_note')}</p>
    </>
  );
}
