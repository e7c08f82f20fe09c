import { within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { features, featurePermissions } from '../../lib/shared/permissions.ts';
import { words } from './help.tsx';
import { paint } from './doctor-help.tsx';

const maren = '10220000000000001';

describe('why can’t I', () => {
  it('answers for everything, and asks for just what is wanted', () => {
    const { actions, press, region } = paint('task');
    const why = region(/^Why can/);
    expect(words(why)).toContain('Works: 4 of 9');
    const open = [...why.querySelectorAll('details')].find(({ open: is }) => is) as HTMLElement;
    press('Ask for it: Like comments', open);
    expect(actions.ask).toHaveBeenCalledWith('liking', maren);
  });

  it('leads from what does not work to the link that stops it', () => {
    const { fix, press, region } = paint('drawn');
    press('Mend it: Publish', region(/^Why can/));
    expect(document.activeElement).toBe(fix().querySelector('h2'));
  });

  it('does not let anybody ask in vain, and shows what would stop it', () => {
    const { fix, press, region } = paint('vain');
    const why = region(/^Why can/);
    expect(words(why)).toContain('Not asked for yet, and first: You lack “Content”');
    expect(within(why).queryByRole('button', { name: 'Ask for it: Publish' })).toBeNull();
    press('Mend it: Publish', why);
    expect(words(fix())).toContain('You lack “Content” on Harbour Bakery');
  });

  it('offers no asking where a Page token cannot be given more', () => {
    const { region } = paint('page-token');
    expect(within(region(/^Why can/)).queryByRole('button', { name: /Ask for it/ })).toBeNull();
  });

  it('folds the accounts beyond the first, but none with trouble', () => {
    const { press, region } = paint('many');
    const why = region(/^Why can/);
    expect(words(why)).not.toContain('studio.60');
    press('51 more accounts', why);
    expect(words(why)).toContain('studio.60');
  });
});

describe('permissions by need', () => {
  it('has a card for every feature but the lean set, with Meta’s own names', () => {
    const text = words(paint('whole').region('Permissions by need'));
    const names = new Set(
      features.filter((one) => one !== 'desk-alone').flatMap((one) => featurePermissions[one]),
    );
    expect([...names].filter((name) => !text.includes(name))).toEqual([]);
  });

  it('asks for one feature of one person, and for nothing else', () => {
    const { actions, press, region } = paint('two');
    press('Ask for this: Deleting posts, Jo Tide', region('Permissions by need'));
    expect(actions.ask.mock.calls).toEqual([['contents', '10220000000000002']]);
  });

  it('asks again where it was declined', () => {
    const { press, region, actions } = paint('declined');
    press('Ask again for this: The comment desk, Maren Holt', region('Permissions by need'));
    expect(actions.ask).toHaveBeenCalledWith('comments', maren);
  });

  it('offers the comment desk alone, an id, and what a review wants', () => {
    const { actions, press, region } = paint('lean');
    const lean = region('Lean sets and private apps');
    press('Connect for comments alone', lean);
    expect(actions.ask).toHaveBeenCalledWith('desk-alone', null);
    press('Type an id', lean);
    expect(within(lean).getByLabelText(/Id of the Page/)).toBeTruthy();
    press('What App Review wants', lean);
    expect(actions.openReview).toHaveBeenCalled();
  });

  it('begins at the feature somebody came for', () => {
    paint('whole', { at: 'feature-liking' });
    expect(document.activeElement?.textContent).toBe('Liking comments');
  });
});
