import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import css from './DraftMenu.module.css';
import { DraftList } from './DraftList.tsx';
import { NameIt } from './NameIt.tsx';
import type { FormProps } from './props.ts';
import { SavedList } from './SavedList.tsx';

/** The account's drafts and templates, behind one button. */
export function DraftMenu({ composer, actions, now }: FormProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  return (
    <div class={css.root} ref={root}>
      <button
        class={css.opener}
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {say('compose_drafts')}
        <Icon name="down" small />
      </button>
      {open && (
        <>
          <span class={css.veil} onClick={close} />
          <div
            class={css.menu}
            id={id}
            ref={menu}
            role="group"
            aria-label={say('compose_drafts')}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.isComposing) return;
              event.stopPropagation();
              close();
            }}
          >
            <Button
              kind="quiet"
              icon="plus"
              onPress={() => {
                actions.newDraft();
                close();
              }}
            >
              {say('compose_new')}
            </Button>
            <DraftList composer={composer} actions={actions} now={now} onDone={close} />
            <SavedList
              title={say('compose_templates')}
              saved={composer.templates}
              actions={actions}
              onUse={(template) => {
                actions.applyTemplate(template);
                close();
              }}
            />
            <NameIt ask={say('compose_save_template')} onName={actions.saveTemplate} />
            <SavedList title={say('compose_groups')} saved={composer.groups} actions={actions} />
          </div>
        </>
      )}
    </div>
  );
}
