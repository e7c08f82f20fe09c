import { useId, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../lib/shared/problem.ts';
import type { Hits } from '../../../lib/view/publish/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import css from './Form.module.css';

type Props<T> = {
  label: string;
  now: number;
  search: (text: string) => Promise<Hits<T>>;
  show: (hit: T) => { id: string; name: string; note: string | null };
  onChoose: (hit: T) => void;
};

type Found<T> = { kind: 'none' } | { kind: 'busy' } | Hits<T>;

/** Asks Meta when told to, never while typing, and offers what came. */
export function Search<T>({ label, now, search, show, onChoose }: Props<T>) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found<T>>({ kind: 'none' });
  const latest = useRef(0);
  const id = useId();
  const go = async (): Promise<void> => {
    if (text.trim() === '') return;
    const asked = ++latest.current;
    setFound({ kind: 'busy' });
    const hits = await search(text.trim());
    if (asked === latest.current) setFound(hits);
  };
  return (
    <div class={css.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <Field id={id} label={label}>
          {(input) => (
            <span class={css.inline}>
              <TextInput {...input} type="search" value={text} onInput={setText} />
              <Button type="submit" kind="quiet" busy={found.kind === 'busy'}>
                {say('compose_search')}
              </Button>
            </span>
          )}
        </Field>
      </form>
      <p class={css.note} role="status">
        {found.kind === 'hits'
          ? sayCount('compose_hits', found.hits.length, full(found.hits.length))
          : found.kind === 'problem'
            ? sentence(found.problem, now)
            : ''}
      </p>
      {found.kind === 'hits' && found.hits.length > 0 && (
        <ul class={css.hits} aria-label={label}>
          {found.hits.map((hit) => {
            const { id: key, name, note } = show(hit);
            return (
              <li key={key}>
                <button
                  class={css.hit}
                  type="button"
                  onClick={() => {
                    setFound({ kind: 'none' });
                    setText('');
                    onChoose(hit);
                  }}
                >
                  <bdi>{name}</bdi>
                  {note && <bdi class={css.note}>{note}</bdi>}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function sentence(problem: Problem, now: number): string {
  const { title, body } = problemWords(problem, now);
  return `${title} ${body}`;
}
