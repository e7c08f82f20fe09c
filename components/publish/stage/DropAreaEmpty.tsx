import type { ComposerActions } from '../../../lib/view/publish/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Film } from '../../ui/Film.tsx';
import css from './DropAreaEmpty.module.css';
import { StagePicker } from './StagePicker.tsx';

type Props = {
  /** What the surface takes. */
  takes?: string;
  actions: Pick<ComposerActions, 'addFiles'>;
};

/** A post without a picture: blank film, and the four ways to put one on it. */
export function DropAreaEmpty({ takes, actions }: Props) {
  return (
    <section aria-label={say('stage')}>
      <Film>
        <div class={css.blank}>
          <span class={css.frame} />
          <span class={css.frame} />
          <span class={css.frame} />
          <span class={css.frame} />
        </div>
      </Film>
      <div class={css.words}>
        <Empty
          title={say('stage_empty_title')}
          action={
            <StagePicker
              look="main"
              several
              label={say('stage_choose')}
              onFiles={(files) => void actions.addFiles(files)}
            />
          }
        >
          {takes} {say('stage_empty_body')}
        </Empty>
      </div>
    </section>
  );
}
