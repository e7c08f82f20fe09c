import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import css from './KeySheet.module.css';
import { keyGroups, type KeyGroup, type KeyRow, type SheetTab } from './KeySheetRows.ts';

export { sheetKeys } from './keys.ts';
export type { SheetTab } from './KeySheetRows.ts';

export type KeySheetProps = {
  open: boolean;
  tab: SheetTab;
  /** Single keys act. */
  keys: boolean;
  onClose: () => void;
  /** Opens the settings, where single keys are switched. */
  onOptions?: () => void;
};

/** All keys, and which of them act now. */
export function KeySheet({ open, ...props }: KeySheetProps) {
  return open ? <Sheet {...props} /> : null;
}

function Sheet({ tab, keys, onClose, onOptions }: Omit<KeySheetProps, 'open'>) {
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    sheet.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const press = (event: KeyboardEvent): void => {
    // What lies below is not to act on keys that are pressed here.
    event.stopPropagation();
    if (event.key !== 'Escape' && !(keys && event.key === '?')) return;
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      class={css.sheet}
      ref={sheet}
      aria-labelledby={id}
      onKeyDown={press}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class={css.page}>
        <header class={css.head}>
          <h2 class={css.title} id={id}>
            {say('keysheet_title')}
          </h2>
          <IconButton icon="x" label={say('keysheet_shut')} onPress={onClose} />
        </header>
        <div class={css.single}>
          <p>
            <b>{say(keys ? 'keysheet_single_on' : 'keysheet_single_off')}</b>{' '}
            {say(keys ? 'keysheet_single_on_note' : 'keysheet_single_off_note')}
          </p>
          {onOptions && (
            <Button kind="quiet" size="s" onPress={onOptions}>
              {say('keysheet_options')}
            </Button>
          )}
        </div>
        {keyGroups().map((group) => (
          <Group key={group.title} group={group} tab={tab} keys={keys} />
        ))}
      </div>
    </dialog>
  );
}

const elsewhere = {
  comments: 'keysheet_in_comments',
  insights: 'keysheet_in_insights',
  publish: 'keysheet_in_publish',
} as const;

function Group({ group, tab, keys }: { group: KeyGroup; tab: SheetTab; keys: boolean }) {
  const away = group.tab !== null && group.tab !== tab ? group.tab : null;
  return (
    <section class={css.group}>
      <h3 class={css.name}>
        {say(group.title)}
        {away && <span class={css.away}> {say(elsewhere[away])}</span>}
      </h3>
      <dl>
        {group.rows.map((row) => (
          <Row key={row.does} row={row} rests={away !== null || (row.single && !keys)} />
        ))}
      </dl>
    </section>
  );
}

function Row({ row, rests }: { row: KeyRow; rests: boolean }) {
  return (
    <div class={css.row} data-rests={rests || undefined}>
      <dt>
        {say(row.does)}
        {rests && <span class="vh"> {say('keysheet_rests')}</span>}
      </dt>
      <dd class={css.caps}>
        {row.caps.map(({ sign, name }, place) => (
          <span key={place}>
            {place > 0 && (
              <span class="vh"> {say(row.then ? 'keysheet_then' : 'keysheet_or')} </span>
            )}
            <kbd class={css.cap} aria-hidden="true">
              {sign}
            </kbd>
            <span class="vh">{name}</span>
          </span>
        ))}
      </dd>
    </div>
  );
}
