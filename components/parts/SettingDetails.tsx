import { useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './SettingParts.module.css';

type Props = { details: string; copy: (text: string) => Promise<boolean> };

/** The report for a fault, shown whole before it is copied. */
export function SettingDetails({ details, copy }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const press = async (): Promise<void> => {
    setCopied(null);
    setCopied(await copy(details));
  };
  return (
    <>
      <pre
        class={css.details}
        dir="ltr"
        role="region"
        aria-label={say('options_details_label')}
        // A scrolled box must be reachable by keyboard.
        tabIndex={0}
      >
        {details}
      </pre>
      <div class={css.foot}>
        <Button kind="quiet" icon="copy" onPress={() => void press()}>
          {say('options_details_copy')}
        </Button>
        <span class={css.result} role="status">
          {copied === null ? '' : say(copied ? 'connect_copied' : 'connect_copy_failed')}
        </span>
      </div>
    </>
  );
}
