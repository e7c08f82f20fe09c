import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { doneWords } from './ConnectDoneWords.ts';
import css from './ConnectDone.module.css';

type Props = { model: OptionsModel; actions: Pick<Actions, 'dismissConnect'> };

/** The good end of a connect in one line, where the page below shows what it brought. */
export function ConnectDoneLine({ model, actions }: Props) {
  const { title, body, more } = doneWords(model);
  return (
    <div class={css.line}>
      <Icon name="tick" />
      <p class={css.told} tabIndex={-1} data-stage>
        {more ? body : title}
      </p>
      <Button kind="bare" size="s" onPress={() => void actions.dismissConnect()}>
        {say('connect_finish')}
      </Button>
    </div>
  );
}
