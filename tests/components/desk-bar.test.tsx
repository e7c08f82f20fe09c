import { fireEvent, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { desk } from '../gallery/desk-models.ts';
import { deskStates } from '../gallery/desk-states.ts';
import { paintDesk, press } from './desk-help.tsx';

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const filter = (part: Partial<ReturnType<typeof desk>['filter']>) => ({
  filter: { ...desk().filter, ...part },
});

describe('the filters', () => {
  it('are chips: shelves with their counts, and what narrows them', () => {
    const { actions } = paintDesk();
    expect(button(/Needs reply 7/).getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('button', { name: /Snoozed/ })).toBeNull();
    fireEvent.click(button(/Hidden 3/));
    expect(actions.filter).toHaveBeenLastCalledWith({ shelf: 'hidden' });
    fireEvent.click(button('Questions'));
    expect(actions.filter).toHaveBeenLastCalledWith({ questions: true });
  });

  it('of one person, post or language stand there while they are on, and go with a press', () => {
    const { actions } = paintDesk(filter({ person: 'nils.oberg', tongue: 'sv', mediaId: 'bowl' }));
    fireEvent.click(button('Swedish, take this filter off'));
    expect(actions.filter).toHaveBeenLastCalledWith({ tongue: null });
    fireEvent.click(button('@nils.oberg, take this filter off'));
    expect(actions.filter).toHaveBeenLastCalledWith({ person: null });
    expect(button('Seven glazes, one bowl, take this filter off')).toBeTruthy();
  });

  it('are set by a press on a name', () => {
    const { actions } = paintDesk();
    fireEvent.click(button('@tom_kiln'));
    expect(actions.filter).toHaveBeenLastCalledWith({ person: 'tom_kiln' });
  });

  it('have one tab stop and arrows inside', () => {
    paintDesk();
    const first = button(/Needs reply/);
    first.focus();
    press('ArrowRight');
    expect(document.activeElement).toBe(button('All'));
    press('End');
    expect(document.activeElement).toBe(button('More'));
    expect(first.tabIndex).toBe(-1);
    expect(button('More').tabIndex).toBe(0);
  });

  it('are counted once somebody looks for them', () => {
    const { actions, again } = paintDesk({ tongues: null });
    fireEvent.click(button('More'));
    expect(actions.count).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('menuitem', { name: /By language/ }));
    expect(actions.count).toHaveBeenCalledTimes(1);
    again({});
    fireEvent.click(screen.getByRole('menuitemradio', { name: /Swedish 206/ }));
    expect(actions.filter).toHaveBeenLastCalledWith({ tongue: 'sv' });
    expect(document.activeElement).toBe(button('More'));
  });

  it('have an order', () => {
    const { actions } = paintDesk();
    fireEvent.click(button('Order: oldest first'));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'most liked first' }));
    expect(actions.filter).toHaveBeenLastCalledWith({ sort: 'liked' });
  });
});

describe('the search', () => {
  it('loses no letter that is typed while the list follows the ones before', async () => {
    const { actions, again } = paintDesk();
    press('/');
    const box = screen.getByRole<HTMLInputElement>('searchbox');
    const typed = async (text: string): Promise<void> => {
      fireEvent.input(box, { target: { value: text } });
      await waitFor(() => expect(actions.filter).toHaveBeenLastCalledWith({ text }));
    };
    await typed('g');
    await typed('gl');
    fireEvent.input(box, { target: { value: 'gla' } });
    again(filter({ text: 'g' }));
    await waitFor(() => expect(actions.filter).toHaveBeenLastCalledWith({ text: 'gla' }));
    again(filter({ text: 'gla' }));
    expect(box.value).toBe('gla');
    again(filter({ text: '' }));
    await waitFor(() => expect(box.value).toBe(''));
  });

  const type = (text: string): void => {
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });
  };

  it('opens with a slash, and looks as is typed, no oftener than is drawn', async () => {
    const { actions } = paintDesk();
    press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    type('g');
    type('gl');
    type('gla');
    await waitFor(() => expect(actions.filter).toHaveBeenCalledWith({ text: 'gla' }));
    expect(actions.filter).toHaveBeenCalledTimes(1);
    press('e');
    expect(actions.done).not.toHaveBeenCalled();
  });

  it('says how many there are', () => {
    const { again } = paintDesk();
    press('/');
    again({ ...filter({ text: 'gla' }), hits: 7 });
    const status = screen.getAllByRole('status').map((one) => one.textContent);
    expect(status).toContain('7 found');
  });

  it('is cleared with Esc, and closed with another', async () => {
    const { actions, again } = paintDesk(filter({ text: 'gla' }));
    press('/');
    press('Escape');
    await waitFor(() => expect(actions.filter).toHaveBeenCalledWith({ text: '' }));
    again({});
    press('Escape');
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});

describe('the states of the desk', () => {
  it('ask for the permission where it lacks', () => {
    const { actions } = paintDesk({ state: { kind: 'offer', problem: null } });
    fireEvent.click(button('Allow comments'));
    expect(actions.ask).toHaveBeenCalledWith('comments');
  });

  it('say that nothing waits, and what rests or is hidden', () => {
    const { actions, text } = paintDesk(deskStates['elsewhere']?.part);
    expect(text()).toContain('Nothing waits for you.');
    fireEvent.click(button('3 snoozed'));
    expect(actions.filter).toHaveBeenCalledWith({ shelf: 'snoozed' });
  });

  it('take the filters off where nothing was found', () => {
    const { actions, text } = paintDesk(deskStates['none']?.part);
    expect(text()).toContain('Nothing found.');
    fireEvent.click(button('Show without filters'));
    expect(actions.filter).toHaveBeenCalledWith(expect.objectContaining({ text: '' }));
  });

  it('tell that there is no line', () => {
    const { text } = paintDesk({ online: false });
    expect(text()).toContain('You are offline.');
    expect(text()).toContain('@ilka.brandt');
  });

  it('keep new lines back until they are asked for', () => {
    const { actions, again } = paintDesk();
    press('.');
    expect(actions.refresh).not.toHaveBeenCalled();
    again({ fresh: 3 });
    expect(button('3 new')).toBeTruthy();
    press('.');
    expect(actions.refresh).toHaveBeenCalledTimes(1);
  });

  it('say what was turned down', () => {
    paintDesk({ refused: 'Not hidden. The comment was deleted.' });
    expect(screen.getByText('Not hidden. The comment was deleted.').role).toBe('alert');
  });

  it.each(Object.keys(deskStates))('are accessible: %s', async (name) => {
    const { part, all, threads } = deskStates[name] ?? {};
    const { container } = paintDesk(part, { ...(all && { all }), ...(threads && { threads }) });
    press('j');
    press('x');
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
