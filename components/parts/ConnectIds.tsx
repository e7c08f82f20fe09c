import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/store/rows.ts';
import { say } from '../../lib/words/say.ts';
import { Field, TextInput } from '../ui/Field.tsx';
import { idFault } from './ConnectChecks.ts';
import { appIdWords, configIdWords, shownFault } from './ConnectFaults.ts';

const appField = 'connect-app-id';
const configField = 'connect-config-id';

type Kept = Pick<Settings, 'appId' | 'configId'>;

/** The two ids as they are typed. */
export type Ids = {
  appId: string;
  configId: string;
  submitted: boolean;
  mayBeEmpty: boolean;
  type: (what: { appId: string } | { configId: string }) => void;
  /** What would be kept; null, with focus on the wrong field, when one of them is refused. */
  submit: () => Kept | null;
};

export function useIds(kept: Kept, mayBeEmpty: boolean): Ids {
  const [typed, setTyped] = useState({ appId: kept.appId ?? '', configId: kept.configId ?? '' });
  const [submitted, setSubmitted] = useState(false);
  return {
    ...typed,
    submitted,
    mayBeEmpty,
    type: (what) => setTyped({ ...typed, ...what }),
    submit: () => {
      setSubmitted(true);
      const fault = idFault(typed.appId);
      const appWrong = fault !== null && !(mayBeEmpty && fault === 'empty');
      const configWrong = configIdWords(idFault(typed.configId)) !== undefined;
      if (appWrong || configWrong) {
        document.getElementById(appWrong ? appField : configField)?.focus();
        return null;
      }
      return { appId: typed.appId.trim() || null, configId: typed.configId.trim() || null };
    },
  };
}

/** App ID and Configuration ID, judged by their shape while they are typed. */
export function ConnectIds({ ids }: { ids: Ids }) {
  const { appId, configId, submitted, mayBeEmpty } = ids;
  const fault = shownFault(appId, submitted);
  const appError = fault === null || (mayBeEmpty && fault === 'empty') ? null : appIdWords(fault);
  const configError = configIdWords(shownFault(configId, submitted));
  const good = idFault(appId) === null;
  return (
    <>
      <Field
        id={appField}
        label={say('welcome_app_id')}
        hint={good ? say('welcome_app_id_good') : say('welcome_app_id_hint')}
        error={appError ?? undefined}
      >
        {(input) => (
          <TextInput
            {...input}
            value={appId}
            onInput={(value) => ids.type({ appId: value })}
            inputMode="numeric"
            mono
          />
        )}
      </Field>
      <Field
        id={configField}
        label={say('welcome_config_id')}
        hint={say('welcome_config_id_hint')}
        error={configError}
      >
        {(input) => (
          <TextInput
            {...input}
            value={configId}
            onInput={(value) => ids.type({ configId: value })}
            inputMode="numeric"
            mono
          />
        )}
      </Field>
    </>
  );
}
