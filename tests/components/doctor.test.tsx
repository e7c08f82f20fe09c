import { fireEvent, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { DoctorModel } from '../../lib/view/doctor/models.ts';
import { cases } from '../gallery/doctor/cases.ts';
import { words } from './help.tsx';
import { now } from '../gallery/doctor/rows.ts';
import { paint } from './doctor-help.tsx';

describe('the doctor', () => {
  it.each(Object.keys(cases))('%s: axe finds nothing', async (name) => {
    const { container } = paint(name);
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it.each([
    ['whole', 'All you asked for works.', 'The way from the sign-in to all 3 accounts is whole.'],
    ['unlinked', 'One broken link.', '2 of 3 accounts work.'],
    ['drawn', '2 broken links.', '2 of 3 accounts work.'],
    ['task', 'One broken link.', 'Every account can be read.'],
    ['expired', 'One broken link.', 'No account is reached.'],
    ['two', 'One broken link.', '2 of 3 accounts work.'],
    ['ignored', 'All you asked for works.', 'all 2 accounts'],
    ['page-token', 'Nothing is broken, as far as is known.', 'Dotted lines'],
    ['nobody', 'Nobody is signed in.', 'There is no chain to look at yet.'],
  ])('%s: says how it stands in two sentences', (name, title, body) => {
    const { text } = paint(name);
    expect(text()).toContain(title);
    expect(text()).toContain(body);
  });

  it('says when it looked, with how many calls, and that nothing was changed', () => {
    expect(paint('whole').text()).toMatch(/Checked \d\d:06 with 5 calls\. Nothing was changed\./);
  });

  it('shows what connecting left before it has ever looked', () => {
    const { text } = paint('unchecked');
    expect(text()).toContain('Not checked yet.');
    expect(text()).toContain('maren.makes');
  });

  it('keeps what it knew when a check came to no end, and says so', () => {
    const { text } = paint('offline');
    expect(text()).toContain('The last check came to no end.');
    expect(text()).toContain('All you asked for works.');
  });

  it('checks again on R and on the button, and not on R where letters do not act', () => {
    const on = paint('whole');
    fireEvent.keyDown(document, { key: 'r' });
    on.press(/Check again/);
    expect(on.actions.check).toHaveBeenCalledTimes(2);
  });

  it('rests its letter where letters do not act', () => {
    const { actions } = paint('whole', { keys: false });
    fireEvent.keyDown(document, { key: 'r' });
    expect(actions.check).not.toHaveBeenCalled();
  });

  it('hands out the report and says that it holds no names', async () => {
    const { actions, press, text } = paint('whole');
    actions.copy.mockResolvedValue(true);
    press(/Copy report/);
    expect(actions.copy).toHaveBeenCalledWith('Connection doctor');
    await waitFor(() => expect(text()).toContain('no tokens and no names'));
  });

  it('leads to the sample account where something is broken, and not where all is well', () => {
    const { actions, press } = paint('unlinked');
    press('Open the sample account');
    expect(actions.openSample).toHaveBeenCalled();
    expect(paint('whole').text()).not.toContain('Not ready to connect?');
  });

  it('tells an account that does all from one that does what was asked for so far', () => {
    const whole = cases['whole'] as DoctorModel;
    const all = {
      ...whole,
      people: whole.people.map((person) => ({
        ...person,
        branches: person.branches.map((branch) => ({
          ...branch,
          verdicts: branch.verdicts.map((one) => ({ ...one, state: 'whole' as const })),
        })),
      })),
    };
    expect(paint(whole).text()).toContain('maren.makes What you asked for works');
    const { text } = paint(all);
    expect(text()).toContain('Everything works. The way');
    expect(text()).toContain('maren.makes Everything works');
  });

  it('tells in one line what asking brought, above the headline', () => {
    const { text, container, press, actions } = paint('whole', {
      connect: { phase: 'done', feature: 'insights', startedAt: now },
    });
    expect(text()).toContain('Loupe may do that now');
    expect(text()).not.toContain('What you granted');
    expect(container.querySelectorAll('main h2')).not.toHaveLength(0);
    press('Done');
    expect(actions.dismissConnect).toHaveBeenCalled();
  });
});

describe('the tree', () => {
  const levels = (root: HTMLElement): string[] =>
    within(root)
      .getAllByRole('list')
      .map((list) => list.getAttribute('aria-label'))
      .filter((name) => name !== null);

  it('is a list in a list for each link of the chain', () => {
    expect(levels(paint('unlinked').region('Maren Holt'))).toEqual([
      'The way from the sign-in of Maren Holt to each account',
      'Permissions',
      'Pages',
      ...['Your tasks there', 'Instagram accounts'],
      ...['Your tasks there', 'Instagram accounts'],
      ...['Your tasks there', 'Instagram accounts'],
    ]);
  });

  it('has one for each sign-in', () => {
    const { region } = paint('two');
    expect(words(region('Maren Holt'))).toContain('harbour.bakery');
    expect(words(region('Jo Tide'))).toContain('None linked');
  });

  it('says of every task whether it is there', () => {
    const tree = words(paint('task').region('Maren Holt'));
    expect(tree).toContain('Content: no');
    expect(tree).toContain('Comments: yes');
    expect(tree).toContain('Off: Publish');
  });

  it('names access as the settings of that kind of Page do', () => {
    expect(words(paint('task').region('Maren Holt'))).toContain('Task access');
    expect(words(paint('classic').region('Maren Holt'))).toContain('Moderator');
    expect(words(paint('lost').region('Maren Holt'))).toContain('No access any more');
  });

  it('counts what nobody asked for, and lists it not', () => {
    const tree = words(paint('whole').region('Maren Holt'));
    expect(tree).toContain('7 of 7 granted');
    expect(tree).toContain('5 more, when you want them');
    expect(tree).not.toContain('Delete posts');
  });

  it('folds Pages that work where there are many, never one that does not', () => {
    const { region, press } = paint('many');
    const tree = region('Maren Holt');
    expect(words(tree)).toContain('Studio 18');
    expect(words(tree)).not.toContain('Studio 60');
    press('55 more Pages that work', tree);
    expect(words(tree)).toContain('Studio 60');
  });

  it('draws an account that was reached by its own id, with no Page before it', () => {
    const { text, region } = paint('alone');
    expect(words(region('Maren Holt'))).toContain('No Page Reached by its own id');
    expect(words(region('Maren Holt'))).toContain('by.its.id');
    expect(text()).not.toContain('No account is reached');
  });

  it('lets a few Pages without an account stand for many, beside the one that works', () => {
    const { region, press } = paint('idle');
    const tree = region('Maren Holt');
    expect(words(tree).match(/None linked/g)).toHaveLength(3);
    expect(words(tree)).toContain('studio.55');
    press('56 more Pages', tree);
    expect(words(tree).match(/None linked/g)).toHaveLength(59);
  });

  it('leaves in peace what is not theirs to mend, and takes that back', () => {
    const { actions, press, region } = paint('ignored');
    press('Mine after all', region('Maren Holt'));
    expect(actions.ignore).toHaveBeenCalledWith('10220000000000001', '100000000000003', false);
  });

  it('shows another broken link on request, and takes the person there', () => {
    const { fix, press, region } = paint('drawn');
    expect(words(fix())).toContain('You lack “Content” on Harbour Bakery');
    press('Show how to mend it', region('Maren Holt'));
    expect(words(fix())).toContain('Link an Instagram account to Tideline Surf');
    expect(document.activeElement?.id).toBe('doctor-fix');
  });

  it('goes on with the first link when the one that was shown is mended', () => {
    const { fix, press, region, model } = paint('drawn');
    press('Show how to mend it', region('Maren Holt'));
    model.value = cases['task'] as DoctorModel;
    return waitFor(() => expect(words(fix())).toContain('You lack “Content”'));
  });
});
