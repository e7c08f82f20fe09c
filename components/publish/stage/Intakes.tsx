import type { ComposerActions, IntakeModel } from '../../../lib/view/publish/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import css from './Intakes.module.css';
import { StagePicker } from './StagePicker.tsx';

type Actions = Pick<ComposerActions, 'addFiles' | 'allowOrigin' | 'dismissIntake'>;

/** What was right-clicked and is being read, or could not be, with what would help. */
export function Intakes({ intakes, actions }: { intakes: IntakeModel[]; actions: Actions }) {
  if (intakes.length === 0) return null;
  return (
    <ul class={css.list} aria-label={say('stage_intakes')}>
      {intakes.map((intake) => (
        <li class={css.row} key={intake.id} data-state={intake.state}>
          <Icon name={intake.state === 'reading' ? 'look' : 'stop'} />
          <p class={css.words} role="status">
            {intake.sentence}
          </p>
          {intake.state === 'refused' && <Ways intake={intake} actions={actions} />}
        </li>
      ))}
    </ul>
  );
}

function Ways({ intake, actions }: { intake: IntakeModel; actions: Actions }) {
  const { id, wants } = intake;
  return (
    <div class={css.ways}>
      {wants !== null && (
        // The browser shows its question only to a press: nothing may stand between the two.
        <Button
          kind="quiet"
          size="s"
          icon="key"
          onPress={() => void actions.allowOrigin(id, wants)}
        >
          {say('stage_intake_allow', intake.host ?? wants)}
        </Button>
      )}
      <StagePicker
        label={say('stage_intake_file')}
        onFiles={(files) => {
          void actions.addFiles(files);
          void actions.dismissIntake(id);
        }}
      />
      <Button kind="bare" size="s" onPress={() => void actions.dismissIntake(id)}>
        {say('stage_dismiss')}
      </Button>
    </div>
  );
}
