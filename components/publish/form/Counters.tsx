import type { CaptionCount } from '../../../lib/shared/caption.ts';
import type { ComposerModel } from '../../../lib/view/publish/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import css from './Caption.module.css';

type Props = { counts: CaptionCount; most: ComposerModel['most'] };

type State = 'full' | 'over' | undefined;
const stateOf = (count: number, advised: number, most: number): State =>
  count > most ? 'over' : count >= advised ? 'full' : undefined;

/** How much of a caption is used. Beyond advice it warns; beyond what Meta takes it blocks. */
export function Counters({ counts, most }: Props) {
  const tags = stateOf(counts.hashtags, most.advisedHashtags, most.hashtags);
  const advised = counts.hashtags > most.advisedHashtags ? most.hashtags : most.advisedHashtags;
  return (
    <>
      <Counter
        state={stateOf(counts.characters, most.characters, most.characters)}
        words={say('compose_of', full(counts.characters), full(most.characters))}
        name={say('compose_characters')}
      />
      <Counter
        state={tags}
        sign="#"
        words={say('compose_of', full(counts.hashtags), full(advised))}
        name={say('compose_hashtags')}
      />
      <Counter
        state={stateOf(counts.mentions, most.mentions, most.mentions)}
        sign="@"
        words={say('compose_of', full(counts.mentions), full(most.mentions))}
        name={say('compose_mentions')}
      />
    </>
  );
}

function Counter({
  state,
  sign,
  words,
  name,
}: {
  state: State;
  sign?: string;
  words: string;
  name: string;
}) {
  return (
    <span class={css.counter} data-state={state}>
      {state === 'over' && <Icon name="stop" small />}
      {sign && <span aria-hidden="true">{sign} </span>}
      {words}
      <span class="vh"> {state === 'over' ? say('compose_too_many', name) : name}</span>
    </span>
  );
}
