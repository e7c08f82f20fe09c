import type { Instant } from '../../lib/shared/ids.ts';
import type { DataActions, Exported } from '../../lib/view/data/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './Data.module.css';
import { DataEnd } from './DataEnd.tsx';
import { DataProgress } from './DataProgress.tsx';
import { sizeWords } from './SettingStorage.tsx';
import { useLong } from './useLong.ts';

export type Whom = { accountId: string; username: string };

type Props = { accounts: Whom[]; data: DataActions; now: Instant };

/** Everything, or one account, as a file among the person's downloads. */
export function DataExport({ accounts, data, now }: Props) {
  const long = useLong<Exported>();
  const start = (accountId: string | null): void =>
    long.start((told, signal) => data.exportAll(accountId, told, signal));
  return (
    <div class={css.part}>
      <h3>{say('data_export')}</h3>
      <p>{say('data_export_body')}</p>
      {long.progress ? (
        <DataProgress label={say('data_export')} progress={long.progress} cancel={long.cancel} />
      ) : (
        <div class={css.foot}>
          <Button kind="quiet" icon="dn" onPress={() => start(null)}>
            {say('data_export_all')}
          </Button>
          {accounts.length > 1 &&
            accounts.map(({ accountId, username }) => (
              <Button key={accountId} kind="bare" size="s" onPress={() => start(accountId)}>
                {say('data_export_one', `@${username}`)}
              </Button>
            ))}
        </div>
      )}
      <div role="status">
        {long.ended?.kind === 'done' && (
          <Notice tone="good" title={say('data_exported_title', long.ended.value.name)}>
            {say('data_exported_body', sizeWords(long.ended.value.bytes))}
          </Notice>
        )}
        {long.ended && long.ended.kind !== 'done' && <DataEnd ended={long.ended} now={now} />}
      </div>
    </div>
  );
}
