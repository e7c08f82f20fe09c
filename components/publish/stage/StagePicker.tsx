import { useRef } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import css from './StagePicker.module.css';

type Props = {
  label: string;
  onFiles: (files: File[]) => void;
  several?: boolean;
  /** `frame` is the dashed empty frame at the end of a film strip. */
  look?: 'main' | 'quiet' | 'frame';
};

/** The browser's own file dialog. It offers pictures and films first; the bytes are judged later. */
export function StagePicker({ label, onFiles, several = false, look = 'quiet' }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const open = (): void => input.current?.click();
  return (
    <>
      {look === 'frame' ? (
        <button class={css.frame} type="button" aria-label={label} title={label} onClick={open}>
          <Icon name="plus" />
        </button>
      ) : (
        <Button kind={look} size={look === 'main' ? 'm' : 's'} icon="image" onPress={open}>
          {label}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('stage_files')}
        accept="image/*,video/*,.heic,.heif,.avif,.mov,.m4v"
        multiple={several}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file chosen twice must be news both times.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
