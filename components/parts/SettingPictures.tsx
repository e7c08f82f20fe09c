import { useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './SettingParts.module.css';

/** Asks the browser, in place, for leave to keep pictures. */
export function SettingPictures({ keep }: { keep: () => Promise<boolean> }) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const press = async (): Promise<void> => {
    setAllowed(await keep());
  };
  return (
    <div class={css.foot}>
      <Button kind="quiet" icon="image" onPress={() => void press()}>
        {say('options_pictures_keep')}
      </Button>
      <span class={css.result} role="status">
        {allowed === null ? '' : say(allowed ? 'options_pictures_yes' : 'options_pictures_no')}
      </span>
    </div>
  );
}
