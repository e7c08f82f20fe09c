import { useEffect, useRef } from 'preact/hooks';
import { problemWords } from '../../../lib/words/problems.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './Form.module.css';
import type { FormProps } from './props.ts';

/** What happened to the draft that the person has to know. */
export function Notices({ composer, actions, now }: FormProps) {
  const { conflict, problem } = composer;
  const words = problem && problemWords(problem, now);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was refused stands far below; what is said must not be missed.
    if (problem) root.current?.scrollIntoView({ block: 'center' });
  }, [problem]);
  return (
    <div class={css.notices} ref={root} role="status">
      {conflict && (
        <Notice
          tone="needs"
          icon="info"
          title={say('compose_conflict')}
          actions={
            <>
              <Button size="s" kind="quiet" onPress={() => actions.resolve('theirs')}>
                {say('compose_take_theirs')}
              </Button>
              <Button size="s" kind="quiet" onPress={() => actions.resolve('mine')}>
                {say('compose_keep_mine')}
              </Button>
            </>
          }
        >
          {say('compose_conflict_body')}
        </Notice>
      )}
      {words && (
        <Notice tone="bad" title={words.title}>
          {words.body} {say('compose_stays')}
        </Notice>
      )}
    </div>
  );
}
