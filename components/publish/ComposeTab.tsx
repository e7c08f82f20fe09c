import { useState } from 'preact/hooks';
import { mostItems } from '../../lib/shared/post/draft.ts';
import { say } from '../../lib/words/say.ts';
import { useKeys } from '../parts/keys.ts';
import css from './ComposeTab.module.css';
import { AltText } from './form/AltText.tsx';
import { Caption } from './form/Caption.tsx';
import { ConfirmBar } from './form/ConfirmBar.tsx';
import { focusOn, focusSoon, pinId, rowId, stageId } from './form/focus.ts';
import { HeadRow } from './form/HeadRow.tsx';
import { Notices } from './form/Notices.tsx';
import { Preflight } from './form/Preflight.tsx';
import type { FormProps, RowName } from './form/props.ts';
import { Rows } from './form/Rows.tsx';
import { DropArea } from './stage/DropArea.tsx';
import { DropAreaEmpty } from './stage/DropAreaEmpty.tsx';
import { IntakesCredit } from './stage/IntakesCredit.tsx';
import { Intakes } from './stage/Intakes.tsx';
import { Stage } from './stage/Stage.tsx';

type Props = FormProps & {
  queueCount: number;
  onQueue: () => void;
  /** Single letters act. */
  keys: boolean;
  onSent?: (jobId: string) => void;
};

/** A post being made: its pictures, its words, all that goes with it, and the button that sends. */
export function ComposeTab({ queueCount, onQueue, keys, onSent, ...form }: Props) {
  const { composer, actions } = form;
  const { items, offers, draft } = composer;
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<RowName | null>(null);
  const [pinning, setPinning] = useState(false);
  useKeys({ n: actions.newDraft }, keys);
  const selected = items.some(({ id }) => id === chosen) ? chosen : (items[0]?.id ?? null);
  const credit = items.find(({ id }) => id === selected)?.credit;
  const pins = (itemId: string): void => {
    setChosen(itemId);
    if (offers.spots && items.find(({ id }) => id === itemId)?.kind === 'picture') {
      setPinning(true);
      return focusSoon(pinId, stageId);
    }
    // The row is there already; where it opens, its editor takes the focus from it.
    focusOn(rowId('people'));
    setOpen('people');
  };
  const inGrid = draft.surface === 'feed' || (draft.surface === 'reel' && draft.shareToFeed);
  const picture = { ...form, selected, onSelect: setChosen };
  return (
    <div class={css.tab}>
      <HeadRow {...form} queueCount={queueCount} onQueue={onQueue} />
      <DropArea room={mostItems - items.length} actions={actions} />
      <div class={css.notices}>
        <Notices {...form} />
      </div>
      <Intakes intakes={composer.intakes} actions={actions} />
      <div class={css.stage} id={stageId} tabIndex={-1}>
        {items.length === 0 ? (
          <DropAreaEmpty takes={say(`compose_takes_${draft.surface}`)} actions={actions} />
        ) : (
          <Stage
            items={items}
            offers={offers}
            grid={inGrid ? composer.grid : null}
            most={draft.surface === 'feed' ? mostItems : 1}
            current={selected}
            onCurrent={setChosen}
            pinning={pinning}
            onPinning={setPinning}
            actions={actions}
          />
        )}
      </div>
      <div class={css.form}>
        {offers.caption && <Caption key={draft.id} {...form} />}
        {credit && (
          <IntakesCredit
            credit={credit}
            caption={draft.caption}
            onCaption={(caption) => actions.change({ caption })}
          />
        )}
        <AltText {...picture} />
        <Rows key={`rows-${draft.id}`} {...picture} open={open} onOpen={setOpen} onPins={pins} />
        <Preflight {...picture} onOpen={setOpen} onPins={pins} />
      </div>
      <ConfirmBar {...form} onOpen={setOpen} onSent={onSent} />
    </div>
  );
}
