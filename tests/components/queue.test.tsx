import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QueueTab } from '../../components/publish/queue/QueueTab.tsx';
import { Held } from '../../components/parts/Held.tsx';
import type { HoldModel } from '../../lib/view/queue/models.ts';
import { Tabs } from '../../components/parts/Tabs.tsx';
import type { QueueActions } from '../../lib/view/queue/models.ts';
import { queueOf, stillQueue } from '../gallery/queue.tsx';
import { rows } from '../gallery/queue-rows.ts';
import { now } from '../gallery/models.ts';
import { words } from './help.tsx';

function paintQueue(kept = rows, part: Parameters<typeof queueOf>[1] = {}) {
  const actions = Object.fromEntries(
    Object.entries(stillQueue).map(([name, act]) => [name, vi.fn(act as () => unknown)]),
  ) as unknown as { [K in keyof QueueActions]: ReturnType<typeof vi.fn> };
  const onCompose = vi.fn();
  const view = render(
    <QueueTab
      queue={queueOf(kept, part)}
      actions={actions as unknown as QueueActions}
      now={now}
      onCompose={onCompose}
    />,
  );
  return { ...view, actions, onCompose, text: () => words(view.container) };
}

const button = (name: RegExp | string) => screen.getByRole('button', { name });

describe('the queue', () => {
  it('asks about what nobody knows, assertively, with what Loupe knows', () => {
    const { actions } = paintQueue();
    expect(screen.getByRole('alert').textContent).toContain('Loupe will not press twice');
    expect(screen.getByRole('list', { name: 'What Loupe knows' }).textContent).toContain('9 times');
    fireEvent.click(button('It is live'));
    expect(actions.say).toHaveBeenCalledWith(expect.objectContaining({ id: 'kiln' }), 'live');
  });

  it('says again only once, however often it is pressed meanwhile', () => {
    const { actions } = paintQueue();
    actions.say.mockReturnValue(new Promise(() => undefined));
    fireEvent.click(button(/publish again/));
    fireEvent.click(button(/publish again/));
    fireEvent.click(button('It is live'));
    expect(actions.say).toHaveBeenCalledTimes(1);
  });

  it('names every step, and which it is at', () => {
    paintQueue();
    const steps = screen.getByRole('list', { name: 'Step 3 of 5' });
    expect(steps.querySelector('[aria-current]')?.textContent).toBe('Ready');
  });

  it('tells how much of a film is sent, and how many posts are used', () => {
    const { text } = paintQueue();
    expect(screen.getByRole('progressbar', { name: '24 of 38 MB sent' })).toBeTruthy();
    expect(text()).toContain('3 of 50 posts used in the last 24 hours');
  });

  it('tells of a sign-in that ends before, and renews it', () => {
    const { actions } = paintQueue();
    fireEvent.click(button('Renew sign-in'));
    expect(actions.renew).toHaveBeenCalled();
  });

  it('takes another minute, typed, and none that is over', () => {
    const { actions } = paintQueue();
    fireEvent.click(button('More for Market Saturday'));
    fireEvent.click(button('Move to…'));
    const input = screen.getByLabelText(/^New time/);
    fireEvent.input(input, { target: { value: '2026-11-20T10:00' } });
    expect((button('Move') as HTMLButtonElement).disabled).toBe(true);
    fireEvent.input(input, { target: { value: '2026-11-28T10:15' } });
    fireEvent.click(button('Move'));
    expect(actions.move).toHaveBeenCalledWith('market', '2026-11-28T10:15', 'UTC');
  });

  it('asks once more before it deletes a post', () => {
    const { actions } = paintQueue();
    fireEvent.click(button('More for Shelf day'));
    fireEvent.click(button('Delete post'));
    expect(actions.say).not.toHaveBeenCalled();
    fireEvent.click(button('Delete post'));
    expect(actions.say).toHaveBeenCalledWith(expect.objectContaining({ id: 'shelf' }), 'delete');
  });

  it('moves a planned post by a day, and changes places, by the keys', async () => {
    const { actions } = paintQueue();
    actions.swap.mockResolvedValue(false);
    const spot = button(/^Studio in winter/);
    fireEvent.keyDown(spot, { key: 'ArrowLeft' });
    expect(actions.moveDays).toHaveBeenCalledWith('studio', -1);
    fireEvent.keyDown(spot, { key: 'ArrowUp', altKey: true });
    expect(actions.swap).toHaveBeenCalledWith('studio', -1);
    await waitFor(() => expect(screen.getByText(/stays where it is/)).toBeTruthy());
  });

  it('moves a planned post that is dragged to another day', () => {
    const { actions, container } = paintQueue();
    const dataTransfer = { types: ['application/x-loupe-job'], getData: () => 'market' };
    const days = container.querySelectorAll('section ol')[0]?.children ?? [];
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer,
    });
    fireEvent(days[6] as Element, drop);
    expect(actions.moveDays).toHaveBeenCalledWith('market', 5);
  });

  it('says what was refused, and what came too late', () => {
    const { actions, text } = paintQueue(rows, { problem: 'late' });
    expect(text()).toContain('That came too late.');
    fireEvent.click(button('Close'));
    expect(actions.dismissProblem).toHaveBeenCalled();
  });

  it('is empty with a way forward', () => {
    const { onCompose } = paintQueue([]);
    fireEvent.click(button('Compose a post'));
    expect(onCompose).toHaveBeenCalled();
  });

  it('has nothing that axe finds', async () => {
    const { container } = paintQueue();
    fireEvent.click(button('More for Market Saturday'));
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('the undo', () => {
  beforeEach(() => vi.useFakeTimers({ now }));
  afterEach(() => vi.useRealTimers());

  const paintHeld = (taken = true) => {
    const onKeep = vi.fn();
    const onUndo = vi.fn(async () => taken);
    const hold: HoldModel = {
      ...{ id: 'a', ids: ['a'], what: 'post' },
      ...{ title: 'Test tiles', until: now + 8000 },
    };
    const view = render(
      <Held hold={hold} username="maren.makes" keys onKeep={onKeep} onUndo={onUndo} />,
    );
    return { ...view, onKeep, onUndo };
  };

  it('counts down in words, and tells readers once', () => {
    const { container } = paintHeld();
    expect(container.textContent).toContain('Publishing to maren.makes in 8 s');
    vi.advanceTimersByTime(3000);
    return waitFor(() => {
      expect(container.textContent).toContain('in 5 s');
      expect(words(container)).toContain('in 8 seconds. Z undoes it.');
    });
  });

  it('is held open while the pointer or the focus rests on it', () => {
    const { onKeep } = paintHeld();
    const toast = screen.getByRole('region', { name: 'Held post' });
    fireEvent.pointerEnter(toast);
    expect(onKeep).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(6000);
    expect(onKeep).toHaveBeenCalledTimes(3);
    fireEvent.pointerLeave(toast);
    vi.advanceTimersByTime(6000);
    expect(onKeep).toHaveBeenCalledTimes(3);
  });

  it('is pressed by Z too, and says when that was too late', async () => {
    const { onUndo } = paintHeld(false);
    fireEvent.keyDown(document.body, { key: 'z' });
    expect(onUndo).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }));
    await vi.runOnlyPendingTimersAsync();
    expect(screen.getByText('Too late to undo: it has left.')).toBeTruthy();
  });
});

describe('the tabs', () => {
  it('open by arrows, and tell how many things want the person', () => {
    const onOpen = vi.fn();
    render(<Tabs open="insights" needs={{ publish: 2 }} onOpen={onOpen} />);
    const publish = screen.getByRole('tab', { name: /Publish.*2 need you/ });
    expect(publish.tabIndex).toBe(-1);
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Insights' }), { key: 'ArrowRight' });
    expect(onOpen).toHaveBeenCalledWith('publish');
    expect(document.activeElement).toBe(publish);
  });
});
