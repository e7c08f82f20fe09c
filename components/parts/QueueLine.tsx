import type { LineModel } from '../../lib/view/queue/models.ts';
import { full } from '../../lib/words/numbers.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { useKeys } from './keys.ts';
import css from './QueueLine.module.css';

type Props = { line: LineModel | null; keys: boolean; onPublish: () => void };

/** The way to a new post, and beside it what stands worst in the queue. */
export function QueueLine({ line, keys, onPublish }: Props) {
  useKeys({ n: onPublish }, keys);
  return (
    <section class={css.line} aria-label={say('tab_publish')}>
      <Button icon="plus" {...(keys ? { kbd: 'N' } : {})} onPress={onPublish}>
        {say('queue_new')}
      </Button>
      {line && (
        <button class={css.job} type="button" onClick={onPublish}>
          <span class={css.words}>
            <b class={css.state} data-needs={line.needs || undefined}>
              {line.words}
            </b>
            <span class={css.title}>
              {line.more > 0
                ? sayCount('queue_line_more', line.more, line.title, full(line.more))
                : line.title}
            </span>
            <span class="vh">{say('queue_line_open')}</span>
          </span>
          <Frame picture={line.thumb} size="s" />
        </button>
      )}
    </section>
  );
}
