import type { Instant } from '../../lib/shared/ids.ts';
import type { DataActions } from '../../lib/view/data/models.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { DataExport } from './DataExport.tsx';
import { DataImport } from './DataImport.tsx';
import { DataWipe } from './DataWipe.tsx';
import { SettingSection } from './SettingSection.tsx';
import { SettingStorage } from './SettingStorage.tsx';

type Props = { model: OptionsModel; actions: Actions; data: DataActions; now: Instant };

/** What is kept here, and the person's rights in it: to take it along, and to have it gone. */
export function DataSection({ model, actions, data, now }: Props) {
  const accounts = model.signIns.flatMap((signIn) => signIn.accounts);
  return (
    <SettingSection
      id="storage"
      title={say('options_storage')}
      intro={say('options_storage_intro')}
    >
      <SettingStorage storage={model.storage} />
      <DataExport accounts={accounts} data={data} now={now} />
      <DataImport data={data} now={now} />
      <DataWipe data={data} actions={actions} now={now} />
    </SettingSection>
  );
}
