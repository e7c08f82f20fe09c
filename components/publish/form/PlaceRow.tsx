import { useId, useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import { numberOf } from './AddName.tsx';
import css from './Form.module.css';
import type { FormProps } from './props.ts';
import { type OpenRow, Row } from './Row.tsx';
import { Search } from './Search.tsx';

/** Where it was: a place used before, one found, or one typed. */
export function PlaceRow({ composer, actions, now, ...row }: FormProps & OpenRow) {
  const { draft, places, offers } = composer;
  if (!offers.place) return null;
  const shown =
    draft.place && !places.some(({ id }) => id === draft.place?.id)
      ? [draft.place, ...places]
      : places;
  return (
    <Row
      {...row}
      name="place"
      icon="place"
      label={say('compose_place')}
      value={draft.place && <bdi>{draft.place.name}</bdi>}
    >
      {shown.length > 0 && (
        <ul class={css.hits} aria-label={say('compose_places')}>
          {shown.map((place) => {
            const on = place.id === draft.place?.id;
            return (
              <li key={place.id}>
                <button
                  class={css.hit}
                  type="button"
                  aria-pressed={on}
                  onClick={() => actions.change({ place: on ? null : place })}
                >
                  <bdi>{place.name}</bdi>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {draft.place && (
        <div>
          <Button kind="bare" size="s" icon="x" onPress={() => actions.change({ place: null })}>
            {say('compose_no_place')}
          </Button>
        </div>
      )}
      {offers.placeSearch && (
        <Search
          label={say('compose_place_search')}
          now={now}
          search={actions.searchPlaces}
          show={({ id, name }) => ({ id, name, note: null })}
          onChoose={(place) => {
            void actions.addPlace(place);
            actions.change({ place });
          }}
        />
      )}
      <TypedPlace
        onAdd={(place) => {
          void actions.addPlace(place);
          actions.change({ place });
        }}
      />
    </Row>
  );
}

function TypedPlace({ onAdd }: { onAdd: (place: { id: string; name: string }) => void }) {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  return (
    <form
      class={css.adding}
      onSubmit={(event) => {
        event.preventDefault();
        const number = numberOf(typed);
        setWrong(number === null);
        if (number === null || name.trim() === '') return;
        onAdd({ id: number, name: name.trim() });
        setTyped('');
        setName('');
      }}
    >
      <Field
        id={`${id}-at`}
        label={say('compose_place_typed')}
        hint={say('compose_place_hint')}
        error={wrong ? say('compose_place_wrong') : undefined}
      >
        {(input) => <TextInput {...input} value={typed} onInput={setTyped} />}
      </Field>
      {typed !== '' && (
        <Field id={`${id}-name`} label={say('compose_place_name')}>
          {(input) => (
            <span class={css.inline}>
              <TextInput {...input} value={name} onInput={setName} />
              <Button type="submit" kind="quiet" disabled={name.trim() === ''}>
                {say('compose_add')}
              </Button>
            </span>
          )}
        </Field>
      )}
    </form>
  );
}
