import { cleanup, render, screen } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { ComposeTab } from '../../components/publish/ComposeTab.tsx';
import { QueueTab } from '../../components/publish/queue/QueueTab.tsx';
import { Menu } from '../../components/ui/Menu.tsx';
import { composers, stillComposer } from '../gallery/compose.ts';
import { now } from '../gallery/models.ts';
import { rows } from '../gallery/queue-rows.ts';
import { queueOf, stillQueue } from '../gallery/queue.tsx';

afterEach(cleanup);

const compose = (shown = composers.carousel) => (
  <ComposeTab
    composer={shown}
    actions={stillComposer}
    now={now}
    queueCount={0}
    onQueue={() => undefined}
    keys
  />
);
const queue = () => (
  <QueueTab queue={queueOf(rows, {})} actions={stillQueue} now={now} onCompose={() => undefined} />
);

function Choices() {
  const [open, setOpen] = useState(false);
  const items = [{ id: 'one', label: 'One', onChoose: () => undefined }];
  return <Menu label="Choices" face="…" look="icon" items={items} open={open} onOpen={setOpen} />;
}

/** A press as a browser does it: no frame is drawn before the next key may come. */
async function press(name: RegExp): Promise<HTMLElement> {
  const button = screen.getAllByRole('button', { name })[0] as HTMLElement;
  button.focus();
  button.click();
  await drawn();
  return button;
}

/** What was changed is in the page; no frame has passed. */
async function drawn(): Promise<void> {
  for (let nth = 0; nth < 5; nth += 1) await Promise.resolve();
}

const here = (): HTMLElement => document.activeElement as HTMLElement;
const key = (name: string): boolean =>
  here().dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
  );
/** Long enough for all that is done after a frame. */
const later = (): Promise<void> => new Promise((done) => setTimeout(done, 150));

describe('what a key opens has the focus before the next key', () => {
  it('hears arrows and Escape in the menu of ways to send, and takes no focus afterwards', async () => {
    render(compose());
    const button = await press(/^Other ways to send/);
    expect(here().getAttribute('role')).toBe('menuitemradio');
    key('ArrowDown');
    key('Escape');
    await drawn();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(here()).toBe(button);
    screen.getByLabelText('Caption').focus();
    await later();
    expect(here()).toBe(screen.getByLabelText('Caption'));
  });

  it.each<[string, ComponentChild, RegExp]>([
    ['a row of the form', compose(), /^Collaborators/],
    ['the drafts', compose(), /^Drafts/],
    ['people without a picture', compose(composers.reel), /^People/],
    ['the menu of a job', queue(), /^More/],
    ['any other menu', <Choices key="" />, /^Choices/],
  ])('is so for %s', async (_, shown, name) => {
    render(shown);
    const button = await press(name);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const first = here();
    expect(first).not.toBe(button);
    key('Escape');
    await drawn();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(here()).toBe(button);
    await later();
    expect(here()).toBe(button);
  });
});
