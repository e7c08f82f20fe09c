import { say } from '../../../lib/words/say.ts';
import { clock } from '../../../lib/words/times.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { DraftMenu } from './DraftMenu.tsx';
import { partId } from './focus.ts';
import { queueWords } from './ways.ts';
import css from './HeadRow.module.css';
import type { FormProps } from './props.ts';

type Props = FormProps & { queueCount: number; onQueue: () => void };

const surfaces = ['feed', 'reel', 'story'] as const;

/** Compose or queue, what is being made, and where it is kept. */
export function HeadRow({ composer, actions, now, queueCount, onQueue }: Props) {
  const { draft, savedAt } = composer;
  return (
    <div class={css.head}>
      <span class={css.part} id={partId}>
        <Segmented
          label={say('compose_part')}
          value="compose"
          options={[
            { value: 'compose', label: say('compose') },
            { value: 'queue', label: queueWords(queueCount) },
          ]}
          onChange={(part) => {
            if (part === 'queue') onQueue();
          }}
        />
      </span>
      <span class={css.kept}>{savedAt !== null && say('compose_kept', clock(savedAt, now))}</span>
      <span class={css.surface} title={say(`compose_takes_${draft.surface}`)}>
        <Segmented
          label={say('compose_surface')}
          value={draft.surface}
          options={surfaces.map((value) => ({ value, label: say(`compose_surface_${value}`) }))}
          onChange={actions.setSurface}
        />
      </span>
      <DraftMenu composer={composer} actions={actions} now={now} />
    </div>
  );
}
