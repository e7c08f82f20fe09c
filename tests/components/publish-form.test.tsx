import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ComposeTab } from '../../components/publish/ComposeTab.tsx';
import type { ComposerActions, ComposerModel } from '../../lib/view/publish/models.ts';
import { type ComposerName, composers, stillComposer } from '../gallery/compose.ts';
import { now } from '../gallery/models.ts';
import { words } from './help.tsx';

afterEach(cleanup);

function paint(shown: ComposerName | ComposerModel, queue = 4) {
  const composer = typeof shown === 'string' ? composers[shown] : shown;
  const actions = Object.fromEntries(
    Object.entries(stillComposer).map(([name, act]) => [name, vi.fn(act as () => unknown)]),
  ) as unknown as { [K in keyof ComposerActions]: ReturnType<typeof vi.fn> };
  const tab = (of: ComposerModel) => (
    <ComposeTab
      composer={of}
      actions={actions as unknown as ComposerActions}
      now={now}
      queueCount={queue}
      onQueue={() => undefined}
      keys
    />
  );
  const view = render(tab(composer));
  return {
    ...view,
    actions,
    again: (of: ComposerModel) => view.rerender(tab(of)),
    text: () => words(view.container),
  };
}

const sendKey = (): boolean => fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });

describe('the form of the composer', () => {
  it.each(Object.keys(composers) as ComposerName[])('%s: axe finds nothing', async (name) => {
    const { container } = paint(name);
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('counts the caption and advises before Meta refuses', () => {
    const { text } = paint('carousel');
    expect(text()).toContain('5 of 5 hashtags');
    expect(text()).toContain('Instagram shows 5 hashtags. Meta refuses more than 30.');
  });

  it('shows hostile text as text', () => {
    const hostile = '<img src=x onerror=alert(1)> #tag';
    const { container } = paint({
      ...composers.carousel,
      draft: { ...composers.carousel.draft, caption: hostile, firstComment: hostile },
    });
    expect(container.querySelector('img[src=x]')).toBeNull();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Caption').value).toBe(hostile);
  });

  it('keeps what was typed since when an older text comes back', () => {
    const { again, actions } = paint('carousel');
    const box = screen.getByLabelText<HTMLTextAreaElement>('Caption');
    fireEvent.input(box, { target: { value: 'One' } });
    fireEvent.input(box, { target: { value: 'One two' } });
    again({ ...composers.carousel, draft: { ...composers.carousel.draft, caption: 'One' } });
    expect(box.value).toBe('One two');
    expect(actions.change).toHaveBeenLastCalledWith({ caption: 'One two' });
  });

  it('puts a saved group in at a slash, and not while an input method composes', () => {
    const { actions } = paint('empty');
    const box = screen.getByLabelText<HTMLTextAreaElement>('Caption');
    fireEvent.input(box, { target: { value: '/st' } });
    expect(screen.getByRole('option').textContent).toContain('Stoneware');
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    expect(actions.change).toHaveBeenLastCalledWith({ caption: '/st' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(actions.change).toHaveBeenLastCalledWith({ caption: '#stoneware #clay' });
  });

  it('draws no row that the surface has no place for', () => {
    const { text } = paint('story');
    expect(text()).not.toMatch(/Caption|Alt text|Collaborators|Location|First comment/);
    expect(text()).toContain('Made with AI');
  });

  it('closes an editor with Escape and goes back to its row', () => {
    paint('carousel');
    const row = screen.getByRole('button', { name: /^Collaborators/ });
    fireEvent.click(row);
    const field = screen.getByLabelText('Instagram name');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(row.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(row);
  });

  it('sends with the button or with Ctrl Enter, once', async () => {
    const { actions } = paint('carousel');
    sendKey();
    sendKey();
    fireEvent.click(screen.getByRole('button', { name: /^Schedule/ }));
    expect(actions.send).toHaveBeenCalledOnce();
  });

  it('sends nothing that is blocked, and says why', () => {
    const { actions } = paint('blocked');
    const button = screen.getByRole('button', { name: /^Schedule/ });
    fireEvent.click(button);
    sendKey();
    expect(actions.send).not.toHaveBeenCalled();
    const why = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBe('Meta cannot open picture 2');
  });

  it('asks for the one permission, in the place of sending', () => {
    const { actions, text } = paint('asking');
    expect(text()).toContain('one permission: instagram_content_publish.');
    fireEvent.click(screen.getByRole('button', { name: 'Let Loupe publish' }));
    sendKey();
    expect(actions.ask).toHaveBeenCalledWith('publishing');
    expect(actions.send).not.toHaveBeenCalled();
  });

  it('chooses another way to send without sending', () => {
    const { actions } = paint('carousel');
    fireEvent.click(screen.getByRole('button', { name: 'Other ways to send' }));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Publish now' }));
    expect(actions.change).toHaveBeenCalledWith({ when: { kind: 'now' }, remind: false });
    expect(actions.send).not.toHaveBeenCalled();
  });

  it('lets the person choose after a conflict', () => {
    const { actions } = paint('conflict');
    fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    expect(actions.resolve).toHaveBeenCalledWith('mine');
  });

  it('begins a new post with N outside fields only', () => {
    const { actions } = paint('carousel');
    fireEvent.keyDown(screen.getByLabelText('Caption'), { key: 'n' });
    expect(actions.newDraft).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(actions.newDraft).toHaveBeenCalledOnce();
  });

  it('leads from people to the picture they stand on, and opens names alone where there is none', () => {
    const { again } = paint('carousel');
    fireEvent.click(screen.getByRole('button', { name: /^People/ }));
    expect(screen.getByRole('button', { name: /^Place of the next pin/ })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'People' })).toBeNull();
    again(composers.reel);
    fireEvent.click(screen.getByRole('button', { name: /^People/ }));
    expect(screen.getByRole('group', { name: 'People' })).toBeTruthy();
  });

  it('names the one picture that carries a mark of a model', () => {
    const marked = { aiFound: true, aiIn: { kind: 'picture', number: 2 } as const };
    const { text } = paint({ ...composers.carousel, ...marked });
    expect(text()).toContain('A mark in picture 2 says so.');
  });
});
