import { useState } from 'preact/hooks';
import type { DoctorActions, FaultModel } from '../../../lib/view/doctor/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { makePage } from '../../parts/ConnectLinks.ts';
import { requestsPage, secondWays, wayOf } from './cure-way.ts';

type Props = { model: FaultModel; actions: DoctorActions; onTypeId: () => void };

/** The button of the shortest cure, and what may follow it. */
export function CureButtons({ model, actions, onTypeId }: Props) {
  const way = wayOf(model);
  return (
    <>
      {way.kind === 'link' && (
        <Button icon="ext" onPress={() => actions.openLink(way.address)}>
          {way.words}
        </Button>
      )}
      {(way.kind === 'ask' || way.kind === 'sign-in') && <Asking {...{ model, actions, way }} />}
      {way.kind === 'copy' && <Copying text={way.text} words={way.words} actions={actions} />}
      {way.kind === 'type-id' && <Button onPress={onTypeId}>{say('doctor_fix_type_id')}</Button>}
      {secondWays(model).map((second) => (
        <Second key={second} second={second} model={model} actions={actions} />
      ))}
    </>
  );
}

type AskingProps = Pick<Props, 'model' | 'actions'> & {
  way: Extract<ReturnType<typeof wayOf>, { kind: 'ask' | 'sign-in' }>;
};

/** Asking needs Facebook's window, which only a person who came through it has. */
function Asking({ model, actions, way }: AskingProps) {
  const [busy, setBusy] = useState(false);
  const pasted = model.tokenKind === 'page' || (way.kind === 'sign-in' && model.door === 'pasted');
  if (pasted) return <Button onPress={actions.openWelcome}>{say('cure_paste_button')}</Button>;
  const press = async (): Promise<void> => {
    setBusy(true);
    await (way.kind === 'ask'
      ? actions.ask(way.feature, model.userId)
      : actions.renew(model.userId));
    setBusy(false);
  };
  return (
    <Button busy={busy} onPress={() => void press()}>
      {way.words}
    </Button>
  );
}

function Copying({
  text,
  words,
  actions,
}: {
  text: string;
  words: string;
  actions: DoctorActions;
}) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <Button icon="copy" onPress={() => void actions.copy(text).then(setCopied)}>
        {words}
      </Button>
      <span role="status">
        {copied !== null && say(copied ? 'cure_copied' : 'doctor_copy_failed')}
      </span>
    </>
  );
}

type SecondProps = Pick<Props, 'model' | 'actions'> & {
  second: ReturnType<typeof secondWays>[number];
};

function Second({ second, model, actions }: SecondProps) {
  switch (second) {
    case 'requests':
      return (
        <Button kind="quiet" icon="ext" onPress={() => actions.openLink(requestsPage)}>
          {say('cure_open_requests')}
        </Button>
      );
    case 'make-page':
      return (
        <Button kind="quiet" icon="ext" onPress={() => actions.openLink(makePage)}>
          {say('cure_no_page_yet')}
        </Button>
      );
    case 'review':
      return (
        <Button kind="quiet" onPress={actions.openReview}>
          {say('cure_open_review')}
        </Button>
      );
    case 'sign-in':
      return (
        <Button
          kind="quiet"
          onPress={() =>
            model.door === 'pasted' ? actions.openWelcome() : void actions.renew(model.userId)
          }
        >
          {say(model.door === 'pasted' ? 'cure_paste_button' : 'cure_sign_in_button')}
        </Button>
      );
    case 'again':
      return (
        <Button
          kind="quiet"
          onPress={() =>
            model.tokenKind === 'page'
              ? actions.openWelcome()
              : void actions.ask(model.fault.cure.feature ?? model.base, model.userId)
          }
        >
          {say(model.tokenKind === 'page' ? 'cure_paste_button' : 'cure_ask_again_button')}
        </Button>
      );
  }
}
