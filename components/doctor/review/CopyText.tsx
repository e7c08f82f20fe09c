import { useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import css from './CopyText.module.css';

type Props = {
  label: string;
  /** What is copied, for who hears the button by itself. */
  about: string;
  text: string;
  copy: (text: string) => Promise<boolean>;
};

/** Copies one text, and says beside the button what came of it. */
export function CopyText({ label, about, text, copy }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const press = async (): Promise<void> => {
    setCopied(null);
    setCopied(await copy(text));
  };
  return (
    <span class={css.copy}>
      <span class={css.result} role="status">
        {copied === null ? '' : say(copied ? 'connect_copied' : 'connect_copy_failed')}
      </span>
      <Button kind="bare" size="s" icon="copy" onPress={() => void press()}>
        {label}
        <span class="vh">{` ${about}`}</span>
      </Button>
    </span>
  );
}
