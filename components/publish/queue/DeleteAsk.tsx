import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './Conflicts.module.css';

/** Deleting at Instagram cannot be undone, so it takes a second press. */
export function DeleteAsk({ onDelete, onKeep }: { onDelete: () => void; onKeep: () => void }) {
  const asked = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => [...(asked.current?.querySelectorAll('button') ?? [])].at(-1)?.focus(), []);
  return (
    <div
      class={css.conflict}
      ref={asked}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onKeep();
      }}
    >
      <Notice
        tone="bad"
        title={say('job_delete_title')}
        actions={
          <>
            <Button size="s" kind="danger" onPress={onDelete}>
              {say('job_do_delete')}
            </Button>
            <Button size="s" kind="quiet" onPress={onKeep}>
              {say('job_delete_keep')}
            </Button>
          </>
        }
      >
        {say('job_delete_body')}
      </Notice>
    </div>
  );
}
