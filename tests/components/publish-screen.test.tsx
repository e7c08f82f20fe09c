import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PublishScreen } from '../../components/screens/PublishScreen.tsx';
import type { ComposerActions, ComposerModel } from '../../lib/view/publish/models.ts';
import { composers, stillComposer } from '../gallery/compose.ts';
import { now } from '../gallery/models.ts';
import { queueOf, stillQueue } from '../gallery/queue.tsx';

afterEach(cleanup);

function paint(opened: 'compose' | 'queue') {
  const part = signal(opened);
  const givenBack = signal(0);
  const newDraft = vi.fn();
  const actions: ComposerActions = { ...stillComposer, newDraft };
  const composer = signal<{ model: ComposerModel; actions: ComposerActions }>({
    model: composers.carousel,
    actions,
  });
  render(
    <PublishScreen
      part={part}
      composer={composer}
      queue={{ model: signal(queueOf([])), actions: stillQueue }}
      givenBack={givenBack}
      now={now}
      keys
    />,
  );
  const show = (id: string): void => {
    const { draft } = composers.carousel;
    composer.value = { model: { ...composers.carousel, draft: { ...draft, id } }, actions };
  };
  return { part, givenBack, newDraft, show };
}

const focused = (): string => (document.activeElement as HTMLInputElement).id;

describe('the Publish part', () => {
  it('keeps the focus on the choice of part when the other part goes', async () => {
    paint('compose');
    screen.getByRole<HTMLInputElement>('radio', { name: /^Compose/ }).focus();
    fireEvent.click(screen.getByRole('radio', { name: /^Queue/ }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^Queue/ })),
    );
  });

  it('begins a new post from the queue at N', async () => {
    const { part, newDraft } = paint('queue');
    // A choice takes no letters, so the key counts while one has the focus.
    fireEvent.keyDown(screen.getByRole('radio', { name: /^Queue/ }), { key: 'n' });
    expect(newDraft).toHaveBeenCalledOnce();
    await waitFor(() => expect(part.value).toBe('compose'));
    fireEvent.keyDown(screen.getByLabelText('Caption'), { key: 'n' });
    expect(newDraft).toHaveBeenCalledOnce();
  });

  it('gives the words of a draft that came back the focus, once it is there', async () => {
    const { part, givenBack, show } = paint('queue');
    part.value = 'compose';
    givenBack.value = 1;
    show('d9');
    await waitFor(() => expect(focused()).toBe('compose-caption'));
  });
});
