import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReviewScreen } from '../../components/screens/ReviewScreen.tsx';
import {
  entryText,
  recordSteps,
  reviewKit,
  reviewText,
} from '../../lib/shared/access/review-kit.ts';

afterEach(cleanup);

const kit = reviewKit();

function open(copied = true) {
  const actions = { copy: vi.fn(async () => copied), save: vi.fn(), print: vi.fn() };
  render(<ReviewScreen kit={kit} actions={actions} />);
  const card = (name: string): HTMLElement => screen.getByRole('region', { name });
  const press = (name: RegExp, inside?: HTMLElement): boolean =>
    fireEvent.click((inside ? within(inside) : screen).getByRole('button', { name }));
  return { actions, card, press };
}

describe('the page for App Review', () => {
  it('has a text for each permission, and a way to each', () => {
    open();
    for (const one of kit) {
      const link = screen.getByRole('link', { name: one.permission });
      expect(link.getAttribute('href')).toBe(`#${one.permission}`);
      expect(screen.getByText(reviewText(one))).toBeTruthy();
    }
  });

  it('copies the text for the reviewer, the steps, or all of it', async () => {
    const { actions, card, press } = open();
    const [first] = kit;
    if (!first) throw new Error('an empty kit');
    const inside = card(first.permission);
    press(/^Copy Text for the reviewer/, inside);
    press(/^Copy What to record/, inside);
    press(/^Copy all/, inside);
    expect(actions.copy.mock.calls).toEqual([
      [reviewText(first)],
      [recordSteps(first).join('\n')],
      [entryText(first)],
    ]);
    expect(await within(inside).findAllByText('Copied')).toHaveLength(3);
  });

  it('says so where a text could not be copied', async () => {
    const { card, press } = open(false);
    const inside = card('pages_show_list');
    press(/^Copy all/, inside);
    expect(await within(inside).findByText(/^Not copied/)).toBeTruthy();
  });

  it('is kept as a text, and printed', () => {
    const { actions, press } = open();
    press(/^Save as text$/);
    press(/^Print$/);
    expect([actions.save.mock.calls.length, actions.print.mock.calls.length]).toEqual([1, 1]);
  });

  it('tells first who needs no review at all', () => {
    open();
    const [when] = screen.getAllByRole('heading', { level: 2 });
    expect(when?.textContent).toBe('Who needs a review');
    expect(screen.getByText(/can grant every permission/)).toBeTruthy();
  });
});
