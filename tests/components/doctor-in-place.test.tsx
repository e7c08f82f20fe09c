import { fireEvent, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { paint } from './help.tsx';

const press = (container: Element, name: RegExp): void => {
  fireEvent.click(within(container as HTMLElement).getByRole('button', { name }));
};

describe.each(['popup', 'panel'] as const)('what is not allowed, in the %s', (of) => {
  it('offers figures where they would stand, and goes on with the rest', () => {
    const { actions, container, text } = paint(of, 'no-insights');
    expect(text()).toContain('See views and reach');
    expect(text()).not.toContain('New followers');
    expect(text()).toContain('need you');
    press(container, /Allow insights/);
    expect(actions.ask).toHaveBeenCalledWith('insights', null);
  });

  it('does not ask in vain where the person’s access to the Page is what lacks', () => {
    const { actions, container, text } = paint(of, 'no-task');
    expect(text()).toContain('Insights are off here.');
    expect(text()).toContain('Your access to Harbour Bakery does not include them.');
    expect(text()).toContain('Comments are off here');
    const [see] = within(container as HTMLElement).getAllByRole('button', {
      name: /where it stops/,
    });
    if (see) fireEvent.click(see);
    expect(actions.openDoctor).toHaveBeenCalled();
    expect(actions.ask).not.toHaveBeenCalled();
  });

  it('says that a Page token cannot be given more', () => {
    expect(paint(of, 'page-token').text()).toContain('A Page token cannot be given more.');
  });

  it('leads from the count of permissions to the doctor', () => {
    const { actions, container } = paint(of, 'data');
    press(container, /connection doctor/);
    expect(actions.openDoctor).toHaveBeenCalled();
  });

  it('leads to the doctor where a role is gone, and not where somebody changed their mind', () => {
    const named = (reason: 'page-role-lost' | 'login-cancelled') => {
      const { container } = paint(of, { problem: { code: 'not-allowed', reason } });
      return within(container as HTMLElement).queryByRole('button', { name: /where it stops/ });
    };
    expect(named('page-role-lost')).toBeTruthy();
    expect(named('login-cancelled')).toBeNull();
  });

  it.each([
    ['instagram_manage_insights', 'insights'],
    ['instagram_manage_engagement', 'liking'],
    ['pages_manage_posts', 'lending'],
    ['instagram_basic', 'reading'],
  ])('asks for just what a look ran into: %s', (permission, feature) => {
    const { actions, container } = paint(of, {
      problem: { code: 'not-allowed', reason: 'permission-missing', permission },
    });
    press(container, /^Allow it$/);
    expect(actions.ask).toHaveBeenCalledWith(feature, null);
  });
});
