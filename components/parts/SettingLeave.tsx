import { useState } from 'preact/hooks';
import { type MessageKey, say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import type { IconName } from '../ui/Icon.tsx';
import css from './SettingParts.module.css';

type Props = {
  icon: IconName;
  ask: () => Promise<boolean>;
  words: Record<'ask' | 'yes' | 'no', MessageKey>;
};

/** Asks the browser, in place, for leave to do one thing more. */
export function SettingLeave({ icon, ask, words }: Props) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const press = async (): Promise<void> => {
    setAllowed(await ask());
  };
  return (
    <div class={css.foot}>
      <Button kind="quiet" icon={icon} onPress={() => void press()}>
        {say(words.ask)}
      </Button>
      <span class={css.result} role="status">
        {allowed === null ? '' : say(allowed ? words.yes : words.no)}
      </span>
    </div>
  );
}
