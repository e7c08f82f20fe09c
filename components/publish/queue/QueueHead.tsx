import { say } from '../../../lib/words/say.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { partId } from '../form/focus.ts';
import { queueWords } from '../form/ways.ts';
import css from './QueueHead.module.css';

/** Compose or queue, and what a schedule here depends on. */
export const QueueHead = ({ count, onCompose }: { count: number; onCompose: () => void }) => (
  <div class={css.head}>
    <span id={partId}>
      <Segmented
        label={say('compose_part')}
        value="queue"
        options={[
          { value: 'compose', label: say('compose') },
          { value: 'queue', label: queueWords(count) },
        ]}
        onChange={(part) => {
          if (part === 'compose') onCompose();
        }}
      />
    </span>
    <span class={css.note}>{say('queue_open')}</span>
  </div>
);
