import { useId } from 'preact/hooks';
import type { Sound } from '../../../lib/shared/post/draft.ts';
import { percent } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import css from './Form.module.css';
import type { FormProps } from './props.ts';
import { type OpenRow, Row } from './Row.tsx';
import { Search } from './Search.tsx';
import { useTyped } from './typed.ts';

/** Music under a reel, or a name for the sound it has. */
export function SoundRow({ composer, actions, now, ...row }: FormProps & OpenRow) {
  const { sound, soundName } = composer.draft;
  if (!composer.offers.sound) return null;
  return (
    <Row
      {...row}
      name="sound"
      icon="sound"
      label={say('compose_sound')}
      value={sound ? <bdi>{sound.title}</bdi> : soundName ? <bdi>{soundName}</bdi> : null}
    >
      {sound ? (
        <Mix sound={sound} onChange={actions.setSound} />
      ) : (
        <OwnName kept={soundName} onName={(name) => actions.change({ soundName: name })} />
      )}
      <Search
        label={say('compose_sound_search')}
        now={now}
        search={actions.searchAudio}
        show={({ audioId, title, artist }) => ({ id: audioId, name: title, note: artist })}
        onChoose={({ audioId, title }) =>
          actions.setSound({ audioId, title, audioVolume: 100, videoVolume: 100, loop: false })
        }
      />
    </Row>
  );
}

function Mix({ sound, onChange }: { sound: Sound; onChange: (sound: Sound | null) => void }) {
  return (
    <>
      <p class={css.ask}>
        <bdi>{sound.title}</bdi>
        <Button kind="bare" size="s" icon="x" onPress={() => onChange(null)}>
          {say('compose_no_sound')}
        </Button>
      </p>
      <Level
        label={say('compose_sound_level')}
        value={sound.audioVolume}
        onChange={(audioVolume) => onChange({ ...sound, audioVolume })}
      />
      <Level
        label={say('compose_film_level')}
        value={sound.videoVolume}
        onChange={(videoVolume) => onChange({ ...sound, videoVolume })}
      />
      <Toggle
        label={say('compose_loop')}
        checked={sound.loop}
        onChange={(loop) => onChange({ ...sound, loop })}
      />
    </>
  );
}

type LevelProps = { label: string; value: number; onChange: (value: number) => void };

function Level({ label, value, onChange }: LevelProps) {
  const id = useId();
  return (
    <div class={css.slider}>
      <label for={id}>{label}</label>
      <span class={css.level} aria-hidden="true">
        {percent(value)}
      </span>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={value}
        aria-valuetext={percent(value)}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

function OwnName({ kept, onName }: { kept: string; onName: (name: string) => void }) {
  const [name, type] = useTyped(kept, onName);
  const id = useId();
  return (
    <Field id={id} label={say('compose_sound_name')} hint={say('compose_sound_name_hint')}>
      {(input) => <TextInput {...input} value={name} onInput={type} />}
    </Field>
  );
}
