import { useId } from 'preact/hooks';
import { wallOf } from '../../../lib/shared/post/zone.ts';
import { say } from '../../../lib/words/say.ts';
import { wallWords, zoneName } from '../../../lib/words/walls.ts';
import { Field } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import css from './Form.module.css';
import type { FormProps } from './props.ts';
import { type OpenRow, Row } from './Row.tsx';
import { soon } from './soon.ts';

/** Now, or a minute on the clocks of the account's zone. */
export function WhenRow({ composer, actions, now, ...row }: FormProps & OpenRow) {
  const { draft, zone } = composer;
  const { when } = draft;
  const id = useId();
  return (
    <Row
      {...row}
      name="when"
      icon="calendar"
      label={say('compose_when')}
      value={when.kind === 'now' ? say('compose_now') : wallWords(when.wall)}
      note={when.kind === 'at' ? zoneName(when.zone) : undefined}
    >
      <Segmented
        label={say('compose_when_leaves')}
        value={when.kind}
        options={[
          { value: 'now', label: say('compose_now') },
          { value: 'at', label: say('compose_at') },
        ]}
        onChange={(kind) =>
          actions.change({
            when: kind === 'now' ? { kind } : { kind, wall: soon(now, zone), zone },
          })
        }
      />
      {when.kind === 'at' && (
        <Field
          id={id}
          label={say('compose_when_at')}
          hint={
            <>
              {composer.planned ?? zoneName(when.zone)}
              {composer.whenNote && <> {composer.whenNote}</>}
            </>
          }
        >
          {(input) => (
            <span class={css.inline}>
              <input
                class={css.date}
                id={input.id}
                type="datetime-local"
                aria-describedby={input.describedBy}
                value={when.wall}
                min={wallOf(now, when.zone)}
                onChange={(event) => {
                  const wall = event.currentTarget.value.slice(0, 16);
                  if (wall !== '') actions.change({ when: { kind: 'at', wall, zone } });
                }}
              />
            </span>
          )}
        </Field>
      )}
      {when.kind === 'at' && when.zone !== zone && (
        <p class={css.note}>{say('compose_other_zone', zoneName(when.zone), zoneName(zone))}</p>
      )}
      <Toggle
        label={say('compose_remind_only')}
        hint={say('compose_remind_hint')}
        checked={draft.remind}
        onChange={(remind) => actions.change({ remind })}
      />
    </Row>
  );
}
