import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Feature, featurePermissions } from '../../lib/shared/permissions.ts';
import type { Actions } from '../../lib/view/models.ts';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { AppIdField, ConfigIdField, type Ids } from '../parts/ConnectIds.tsx';
import { permissionWords } from '../parts/ConnectPermissions.tsx';
import { Choice } from './Choice.tsx';
import css from './Form.module.css';

type Props = {
  ids: Ids;
  feature: Feature;
  choose: (feature: Feature) => void;
  actions: Actions;
  card: ComponentChildren;
  backward: ComponentChildren;
};

/** The last step: the ids, what is asked for, and the way to Facebook. */
export function Form({ ids, feature, choose, actions, card, backward }: Props) {
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const kept = ids.submit();
    if (kept === null) return;
    setBusy(true);
    await actions.change(kept);
    await actions.ask(feature, null);
    setBusy(false);
  };
  return (
    <form class={css.form} noValidate onSubmit={(event) => void submit(event)}>
      <AppIdField ids={ids} />
      <Choice feature={feature} choose={choose} />
      <div class={css.asks}>
        <p>{say('setup_connect_asks')}</p>
        <ul role="list">
          {featurePermissions[feature].map((name) => (
            <li key={name}>{permissionWords(name)}</li>
          ))}
        </ul>
      </div>
      <details class={css.more} open={ids.configId !== ''}>
        <summary>{say('setup_connect_config')}</summary>
        <p>{say('setup_connect_config_body')}</p>
        <ConfigIdField ids={ids} />
      </details>
      <p class={css.note}>{say('setup_connect_note')}</p>
      {card}
      <div class={css.foot}>
        <Button kind="main" type="submit" busy={busy}>
          {say('welcome_connect')}
        </Button>
        {backward}
      </div>
    </form>
  );
}
