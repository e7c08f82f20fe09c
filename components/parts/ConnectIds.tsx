import { useEffect, useRef, useState } from 'preact/hooks';
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

const cleaned = ({ appId, configId }: { appId: string; configId: string }): Kept => ({
  appId: appId.trim() || null,
  configId: configId.trim() || null,
});

const configIsWrong = (configId: string): boolean => configIdWords(idFault(configId)) !== undefined;

/** The ids as they would be kept, once both have the shape of one. */
export function wholeIds(typed: Ids): { appId: string; configId: string | null } | null {
  const { appId, configId } = cleaned(typed);
  if (appId === null || idFault(appId) !== null || configIsWrong(typed.configId)) return null;
  return { appId, configId };
}

export function useIds(kept: Kept, mayBeEmpty: boolean): Ids {
  const [typed, setTyped] = useState({ appId: kept.appId ?? '', configId: kept.configId ?? '' });
  const [submitted, setSubmitted] = useState(false);
  const { appId, configId } = kept;
  const before = useRef({ appId, configId });
  // What was changed or deleted elsewhere is followed, unless something else was begun here.
  useEffect(() => {
    const was = before.current;
    before.current = { appId, configId };
    setTyped((now) =>
      now.appId === (was.appId ?? '') && now.configId === (was.configId ?? '')
        ? { appId: appId ?? '', configId: configId ?? '' }
        : now,
    );
  }, [appId, configId]);
  return {
    ...typed,
    submitted,
    mayBeEmpty,
    type: (what) => setTyped({ ...typed, ...what }),
    submit: () => {
      setSubmitted(true);
      const fault = idFault(typed.appId);
      const appWrong = fault !== null && !(mayBeEmpty && fault === 'empty');
      if (appWrong || configIsWrong(typed.configId)) {
        document.getElementById(appWrong ? appField : configField)?.focus();
        return null;
      }
      return cleaned(typed);
    },
  };
}

/** The App ID, judged by its shape while it is typed. */
export function AppIdField({ ids }: { ids: Ids }) {
  const { appId, submitted, mayBeEmpty } = ids;
  const fault = shownFault(appId, submitted);
  const error = fault === null || (mayBeEmpty && fault === 'empty') ? undefined : appIdWords(fault);
  const good = idFault(appId) === null;
  return (
    <Field
      id={appField}
      label={say('welcome_app_id')}
      hint={good ? say('welcome_app_id_good') : say('welcome_app_id_hint')}
      error={error}
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
  );
}

/** The Configuration ID, which most people do not have. */
export function ConfigIdField({ ids }: { ids: Ids }) {
  return (
    <Field
      id={configField}
      label={say('welcome_config_id')}
      hint={say('welcome_config_id_hint')}
      error={configIdWords(shownFault(ids.configId, ids.submitted))}
    >
      {(input) => (
        <TextInput
          {...input}
          value={ids.configId}
          onInput={(value) => ids.type({ configId: value })}
          inputMode="numeric"
          mono
        />
      )}
    </Field>
  );
}

/** App ID and Configuration ID, one below the other. */
export function ConnectIds({ ids }: { ids: Ids }) {
  return (
    <>
      <AppIdField ids={ids} />
      <ConfigIdField ids={ids} />
    </>
  );
}
