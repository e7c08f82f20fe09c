import { useId, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './ConnectCopy.module.css';

type Props = {
  label: string;
  value: string;
  copy: (text: string) => Promise<boolean>;
};

/** A line to be taken elsewhere: shown whole, selected by one click, copied by the button. */
export function ConnectCopy({ label, value, copy }: Props) {
  const id = useId();
  const [copied, setCopied] = useState<boolean | null>(null);
  const press = async (): Promise<void> => {
    setCopied(null);
    setCopied(await copy(value));
  };
  return (
    <div class={css.copy} role="group" aria-labelledby={id}>
      <span class={css.label} id={id}>
        {label}
      </span>
      <span class={css.line}>
        <code class={css.value} dir="ltr">
          {value}
        </code>
        <Button kind="quiet" icon="copy" onPress={() => void press()}>
          {say('connect_copy')}
        </Button>
      </span>
      <span class={css.result} role="status">
        {copied === null ? '' : say(copied ? 'connect_copied' : 'connect_copy_failed')}
      </span>
    </div>
  );
}
