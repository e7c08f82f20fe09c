import type { Settings } from '../../lib/store/rows.ts';
import type { Actions } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { SettingLeave } from './SettingLeave.tsx';
import { SettingQuiet } from './SettingQuiet.tsx';
import { SettingSection } from './SettingSection.tsx';

type Props = { settings: Settings; actions: Actions };

/** How Loupe looks and behaves; every change counts at once. */
export function SettingPreferences({ settings, actions }: Props) {
  const change = (patch: Partial<Settings>): void => void actions.change(patch);
  return (
    <>
      <SettingSection id="appearance" title={say('options_look')}>
        <Segmented
          label={say('options_theme')}
          value={settings.theme}
          options={[
            { value: 'system', label: say('options_theme_system') },
            { value: 'light', label: say('options_theme_light') },
            { value: 'dark', label: say('options_theme_dark') },
          ]}
          onChange={(theme) => change({ theme })}
        />

        <Segmented
          label={say('options_density')}
          value={settings.density}
          options={[
            { value: 'comfortable', label: say('options_density_comfortable') },
            { value: 'compact', label: say('options_density_compact') },
          ]}
          onChange={(density) => change({ density })}
        />
      </SettingSection>
      <SettingSection id="keyboard" title={say('options_keys')}>
        <Toggle
          label={say('options_keys_single')}
          hint={say('options_keys_single_hint')}
          checked={settings.singleKeys}
          onChange={(singleKeys) => change({ singleKeys })}
        />
      </SettingSection>
      <SettingSection id="looks" title={say('options_looks')} intro={say('options_looks_intro')}>
        <Toggle
          label={say('options_looks_on')}
          hint={say('options_looks_on_hint')}
          checked={settings.looks}
          onChange={(looks) => change({ looks })}
        />
        {settings.looks && (
          <Segmented
            label={say('options_pace')}
            value={settings.lookMinutes}
            options={[
              { value: 15, label: say('options_pace_15') },
              { value: 30, label: say('options_pace_30') },
              { value: 60, label: say('options_pace_60') },
            ]}
            onChange={(lookMinutes) => change({ lookMinutes })}
          />
        )}
      </SettingSection>
      <SettingSection
        id="notifications"
        title={say('options_notify')}
        intro={say('options_notify_note')}
      >
        <Segmented
          label={say('options_notify_label')}
          value={settings.notifications}
          options={[
            { value: 'off', label: say('options_notify_off') },
            { value: 'questions', label: say('options_notify_questions') },
            { value: 'all', label: say('options_notify_all') },
          ]}
          onChange={(notifications) => change({ notifications })}
        />
        <SettingQuiet quiet={settings.quiet} onChange={(quiet) => change({ quiet })} />
      </SettingSection>
      <SettingSection id="tab" title={say('options_tab')} intro={say('options_tab_intro')}>
        <SettingLeave
          icon="people"
          ask={actions.watchTab}
          words={{ ask: 'options_tab_ask', yes: 'options_tab_yes', no: 'options_tab_no' }}
        />
      </SettingSection>
      <SettingSection
        id="pictures"
        title={say('options_pictures')}
        intro={say('options_pictures_intro')}
      >
        <SettingLeave
          icon="image"
          ask={actions.keepPictures}
          words={{
            ask: 'options_pictures_keep',
            yes: 'options_pictures_yes',
            no: 'options_pictures_no',
          }}
        />
      </SettingSection>
      <SettingSection id="check" title={say('options_check')}>
        <Toggle
          label={say('options_check_label')}
          hint={say('options_check_hint')}
          checked={settings.checkTokens}
          onChange={(checkTokens) => change({ checkTokens })}
        />
      </SettingSection>
    </>
  );
}
