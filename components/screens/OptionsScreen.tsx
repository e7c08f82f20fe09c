import type { ReadonlySignal } from '@preact/signals';
import type { Instant } from '../../lib/shared/ids.ts';
import type { DataActions } from '../../lib/view/data/models.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { ActsList } from '../parts/ActsList.tsx';
import { ConnectMark } from '../parts/ConnectMark.tsx';
import { DataSection } from '../parts/DataSection.tsx';
import { SettingApp } from '../parts/SettingApp.tsx';
import { SettingDetails } from '../parts/SettingDetails.tsx';
import { SettingPreferences } from '../parts/SettingPreferences.tsx';
import { SettingSection } from '../parts/SettingSection.tsx';
import { SignInList } from '../parts/SignInList.tsx';
import css from './OptionsScreen.module.css';

type Props = {
  model: ReadonlySignal<OptionsModel | null>;
  actions: Actions;
  data: DataActions;
  now: ReadonlySignal<Instant>;
  /** Shown under About; left out while it is not known. */
  version?: string;
};

/** Everything a person can set, see and end. */
export function OptionsScreen({ model, actions, data, now, version }: Props) {
  const shown = model.value;
  const instant = now.value;
  return (
    <div class={css.page}>
      <header class={css.top}>
        <ConnectMark />
        <div>
          <h1 class={css.name}>{say('options_title')}</h1>
          <p class={css.note}>{say('options_subtitle')}</p>
        </div>
      </header>
      <nav class={css.nav} aria-label={say('options_nav')}>
        <ul role="list">
          {sections().map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class={css.main} aria-busy={shown === null}>
        {shown === null ? (
          <p class={css.note} role="status">
            {say('options_opening')}
          </p>
        ) : (
          <>
            <SignInList model={shown} actions={actions} now={instant} />
            <SettingSection id="app" title={say('options_app')} intro={say('options_app_intro')}>
              <SettingApp model={shown} actions={actions} />
            </SettingSection>
            <SettingPreferences settings={shown.settings} actions={actions} />
            <DataSection model={shown} actions={actions} data={data} now={instant} />
            <SettingSection id="acts" title={say('options_acts')} intro={say('options_acts_intro')}>
              <ActsList acts={shown.acts} now={instant} />
            </SettingSection>
            <SettingSection
              id="details"
              title={say('options_details')}
              intro={say('options_details_intro')}
            >
              <SettingDetails details={shown.details} copy={actions.copy} />
            </SettingSection>
            <SettingSection id="about" title={say('options_about')}>
              <div class={css.about}>
                {version !== undefined && (
                  <p>
                    <b>{say('options_about_version', version)}</b>
                  </p>
                )}
                <p>{say('options_about_affiliation')}</p>
                <p>{say('options_about_privacy')}</p>
              </div>
            </SettingSection>
          </>
        )}
      </main>
    </div>
  );
}

function sections(): { id: string; title: string }[] {
  return [
    { id: 'accounts', title: say('options_accounts') },
    { id: 'app', title: say('options_app') },
    { id: 'appearance', title: say('options_look') },
    { id: 'keyboard', title: say('options_keys') },
    { id: 'looks', title: say('options_looks') },
    { id: 'notifications', title: say('options_notify') },
    { id: 'tab', title: say('options_tab') },
    { id: 'pictures', title: say('options_pictures') },
    { id: 'check', title: say('options_check') },
    { id: 'storage', title: say('options_storage') },
    { id: 'acts', title: say('options_acts') },
    { id: 'details', title: say('options_details') },
    { id: 'about', title: say('options_about') },
  ];
}
