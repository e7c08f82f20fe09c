import { fireEvent, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { words } from './help.tsx';
import { doctor } from '../gallery/doctor/cases.ts';
import { everything, granted, rows } from '../gallery/doctor/rows.ts';
import { paint } from './doctor-help.tsx';

const maren = '10220000000000001';
const first = everything.slice(0, 4);
const reading = { asked: first, permissions: granted({}, first) };

describe('the card of the first broken link', () => {
  it('asks again for the one permission that was declined', () => {
    const { actions, fix, press } = paint('declined');
    expect(words(fix())).toContain('Allow “Read and answer comments” after all');
    press('Ask again', fix());
    expect(actions.ask).toHaveBeenCalledWith('comments', maren);
  });

  it('signs the same person in anew where the sign-in has ended', () => {
    const { actions, fix, press } = paint('expired');
    press('Sign in again', fix());
    expect(actions.renew).toHaveBeenCalledWith(maren);
  });

  it('sends to Facebook first where Facebook wants to check the person', () => {
    const { actions, fix, press } = paint('checkpoint');
    press('Open Facebook', fix());
    expect(actions.openLink).toHaveBeenCalledWith('https://www.facebook.com/');
    press('Sign in again', fix());
    expect(actions.renew).toHaveBeenCalledWith(maren);
  });

  it('opens the Page’s own settings, and offers the two ways past them', () => {
    const { actions, fix, press } = paint('unlinked');
    press('Open Page settings', fix());
    expect(actions.openLink.mock.calls[0]?.[0]).toMatch(
      /^https:\/\/www\.facebook\.com\/100000000000003\/settings/,
    );
    press('I don’t manage this one', fix());
    expect(actions.ignore).toHaveBeenCalledWith(maren, '100000000000003', true);
    press('It is linked, but still not found', fix());
    expect(within(fix()).getByLabelText(/Id of the Page/)).toBeTruthy();
  });

  it('writes to whoever can give the task, under the name they will see', async () => {
    const { actions, fix, press } = paint('task');
    actions.copy.mockResolvedValue(true);
    press('Copy a message for them', fix());
    expect(actions.copy.mock.calls[0]?.[0]).toMatch(
      /Harbour Bakery and lack “Content”.*Maren Holt/,
    );
    await within(fix()).findByText('Copied. Paste it into a message to them.');
  });

  it('speaks of roles on a classic Page', () => {
    expect(words(paint('classic').fix())).toContain('You lack “Editor” on Harbour Bakery');
  });

  it('asks for Pages in a business, and takes an id instead', () => {
    const { actions, fix, press } = paint('portfolio');
    press('Allow it', fix());
    expect(actions.ask).toHaveBeenCalledWith('portfolio', maren);
    press('Type its id instead', fix());
    expect(within(fix()).getByLabelText(/Id of the Page/)).toBeTruthy();
  });

  it('leads to a first Page as well, where Meta shows none at all', () => {
    const { actions, fix, press } = paint(doctor(rows([], { signIn: reading })));
    press('I have no Page yet', fix());
    expect(actions.openLink).toHaveBeenCalledWith('https://www.facebook.com/pages/create/');
  });

  it('knows two ways round a review', () => {
    const { actions, fix, press } = paint('review');
    expect(words(fix())).toContain('instagram_content_publish');
    press('Open App roles', fix());
    expect(actions.openLink).toHaveBeenCalledWith(
      'https://developers.facebook.com/apps/482910337716204/roles/roles/',
    );
    press('Open the review kit', fix());
    expect(actions.openReview).toHaveBeenCalled();
  });

  it('says how many links are left', () => {
    expect(words(paint('drawn').fix())).toContain('After this, 1 more link wants mending.');
  });
});

describe('an id that is typed in', () => {
  const open = () => {
    const page = paint('unlinked');
    page.press('It is linked, but still not found', page.fix());
    const input = within(page.fix()).getByLabelText<HTMLInputElement>(/Id of the Page/);
    const type = (value: string): void => {
      fireEvent.input(input, { target: { value } });
      page.press('Find it', page.fix());
    };
    return { ...page, type };
  };

  it.each([
    ['', 'Type an id first.'],
    ['my-page', 'An id is digits only.'],
    ['12', 'An id has 5 to 25 digits.'],
  ])('is refused in place where it cannot be one: %j', (value, refusal) => {
    const { actions, fix, type } = open();
    type(value);
    expect(words(fix())).toContain(refusal);
    expect(actions.add).not.toHaveBeenCalled();
  });

  it('is asked for as it was meant, and what was found is said', async () => {
    const { actions, fix, type } = open();
    actions.add.mockResolvedValue({ found: ['17841400000000009'] });
    type(' 100000000000009 ');
    expect(actions.add).toHaveBeenCalledWith(maren, '100000000000009');
    await waitFor(() => expect(words(fix())).toContain('Found. It is in the chain now.'));
  });

  it('names the permission where Meta refuses it for want of one', async () => {
    const { actions, fix, type } = open();
    const problem = {
      code: 'not-allowed',
      reason: 'permission-missing',
      permission: 'pages_read_engagement',
    };
    actions.add.mockResolvedValue({ problem });
    type('100000000000009');
    await waitFor(() =>
      expect(words(fix())).toContain('It needs “Read posts and counts” (pages_read_engagement).'),
    );
  });

  it('says so where no account hangs on it', async () => {
    const { actions, fix, type } = open();
    actions.add.mockResolvedValue({ found: [] });
    type('100000000000009');
    await waitFor(() => expect(words(fix())).toContain('no professional Instagram account'));
  });
});
