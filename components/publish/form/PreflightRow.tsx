import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Check, ComposerActions } from '../../../lib/view/publish/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import form from './Form.module.css';
import css from './Preflight.module.css';
import type { Asking } from './fixes.ts';

const icons: Record<Check['state'], IconName> = {
  clear: 'tick',
  wants: 'warn',
  blocks: 'stop',
  'to-run': 'ring',
  running: 'look',
};

const states = {
  clear: 'check_clear',
  wants: 'check_wants',
  blocks: 'check_blocks',
  'to-run': 'check_to_run',
  running: 'check_running',
} as const;

type Props = {
  check: Check;
  actions: ComposerActions;
  onFix: (check: Check) => void;
};

/** One thing that was looked at before sending, and one way to put it right. */
export function PreflightRow({ check, actions, onFix }: Props) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const line = useRef<HTMLLIElement>(null);
  const id = useId();
  const fix = check.fix;
  const act = fix?.act;
  const go = (): void => {
    if (act?.kind === 'choose-file') file.current?.click();
    else if (act?.kind === 'address') setAsking(asking ? null : act);
    else onFix(check);
  };
  return (
    <li class={css.check} ref={line} data-state={check.state}>
      <Icon name={icons[check.state]} />
      <p class={css.fact} id={id}>
        <span class="vh">{say(states[check.state])} </span>
        {check.fact}
      </p>
      {fix && (
        <span class={css.fix}>
          <Button kind="quiet" size="s" busy={check.state === 'running'} onPress={go}>
            {fix.label}
            <span class="vh"> {check.fact}</span>
          </Button>
        </span>
      )}
      {check.detail && <p class={css.detail}>{check.detail}</p>}
      {act?.kind === 'choose-file' && (
        <input
          class={css.file}
          ref={file}
          type="file"
          accept="image/*,video/*"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) void actions.replaceFile(act.itemId, chosen);
          }}
        />
      )}
      {asking?.kind === 'address' && (
        <Address
          itemId={asking.itemId}
          actions={actions}
          onDone={() => {
            setAsking(null);
            line.current?.querySelector('button')?.focus();
          }}
        />
      )}
    </li>
  );
}

type AddressProps = { itemId: string; actions: ComposerActions; onDone: () => void };

function Address({ itemId, actions, onDone }: AddressProps) {
  const [text, setText] = useState('');
  const [state, setState] = useState<'rest' | 'busy' | 'refused'>('rest');
  const id = useId();
  useLayoutEffect(() => document.getElementById(id)?.focus(), [id]);
  const send = async (): Promise<void> => {
    setState('busy');
    if (await actions.setAddress(itemId, text.trim())) onDone();
    else setState('refused');
  };
  return (
    <form
      class={css.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <Field
        id={id}
        label={say('check_address')}
        hint={say('check_address_hint')}
        error={state === 'refused' ? say('check_address_wrong') : undefined}
      >
        {(input) => (
          <span class={form.inline}>
            <TextInput {...input} type="url" value={text} onInput={setText} />
            <Button type="submit" kind="quiet" busy={state === 'busy'}>
              {say('check_use')}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
