import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { featurePermissions } from '../../lib/shared/permissions.ts';
import type { Actions, OptionsModel } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { ConnectIds, useIds } from '../parts/ConnectIds.tsx';
import { permissionWords } from '../parts/ConnectPermissions.tsx';
import css from './Form.module.css';

type Props = { model: OptionsModel; actions: Actions; backward: ComponentChildren };

/** The last step: the ids, what is asked for, and the way to Facebook. */
export function Form({ model, actions, backward }: Props) {
  const ids = useIds(model.settings, false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const kept = ids.submit();
    if (kept === null) return;
    setBusy(true);
    await actions.change(kept);
    await actions.ask('reading', null);
    setBusy(false);
  };
  return (
    <form class={css.form} noValidate onSubmit={(event) => void submit(event)}>
      <ConnectIds ids={ids} />
      <div class={css.asks}>
        <p>{say('welcome_step6_asks')}</p>
        <ul role="list">
          {featurePermissions.reading.map((name) => (
            <li key={name}>{permissionWords(name)}</li>
          ))}
        </ul>
        <p>{say('welcome_step6_note')}</p>
      </div>
      <div class={css.foot}>
        <Button kind="main" type="submit" busy={busy}>
          {say('welcome_connect')}
        </Button>
        {backward}
      </div>
    </form>
  );
}
