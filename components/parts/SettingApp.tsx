import { useState } from 'preact/hooks';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { ConnectCopy } from './ConnectCopy.tsx';
import { ConnectIds, useIds } from './ConnectIds.tsx';
import { dashboard } from './ConnectLinks.ts';
import css from './SettingParts.module.css';

/** The person's own Meta app: its ids, and the address that must stand in its settings. */
export function SettingApp({ model, actions }: { model: OptionsModel; actions: Actions }) {
  const { settings } = model;
  const ids = useIds(settings, true);
  const [saved, setSaved] = useState(false);
  const changed =
    ids.appId.trim() !== (settings.appId ?? '') ||
    ids.configId.trim() !== (settings.configId ?? '');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSaved(false);
    const kept = ids.submit();
    if (kept === null) return;
    await actions.change(kept);
    setSaved(true);
  };
  return (
    <form class={css.form} noValidate onSubmit={(event) => void submit(event)}>
      <div class={css.pair}>
        <ConnectIds ids={ids} />
      </div>
      <div class={css.foot}>
        <Button kind="main" type="submit">
          {say('options_app_save')}
        </Button>
        <Button kind="quiet" icon="ext" onPress={() => actions.openLink(dashboard(settings.appId))}>
          {say('welcome_open_dashboard')}
        </Button>
        <span class={css.result} role="status">
          {saved && !changed ? say('options_app_saved') : ''}
        </span>
      </div>
      <ConnectCopy label={say('connect_redirect')} value={model.redirectUri} copy={actions.copy} />
    </form>
  );
}
