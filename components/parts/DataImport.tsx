import { useRef, useState } from 'preact/hooks';
import type { Instant } from '../../lib/shared/ids.ts';
import type { DataActions, Imported } from '../../lib/view/data/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './Data.module.css';
import { DataEnd } from './DataEnd.tsx';
import { DataProgress } from './DataProgress.tsx';
import { DataTaken } from './DataTaken.tsx';
import { useLong } from './useLong.ts';

type Props = { data: DataActions; now: Instant };

/** Takes an archive in: chosen, or dropped on this place. */
export function DataImport({ data, now }: Props) {
  const long = useLong<Imported>();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    setOver(false);
    if (file) long.start((told, signal) => data.importFrom(file, told, signal));
  };
  return (
    <div
      class={css.part}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      <h3>{say('data_import')}</h3>
      <p>{say('data_import_body')}</p>
      {long.progress ? (
        <DataProgress label={say('data_import')} progress={long.progress} cancel={long.cancel} />
      ) : (
        <div class={`${css.foot} ${css.drop}`} data-over={over || undefined}>
          <Button kind="quiet" icon="up" onPress={() => input.current?.click()}>
            {say('data_import_choose')}
          </Button>
          <span>{say('data_import_drop')}</span>
        </div>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('data_import_choose')}
        accept=".zip,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          take(file);
          // The same file chosen twice must be news both times.
          event.currentTarget.value = '';
        }}
      />
      <div role="status">
        {long.ended?.kind === 'done' && <DataTaken taken={long.ended.value} />}
        {long.ended && long.ended.kind !== 'done' && <DataEnd ended={long.ended} now={now} />}
      </div>
    </div>
  );
}
