import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { RulesSheet } from '../../components/desk/rules/RulesSheet.tsx';
import type { RulesActions } from '../../lib/view/desk/rules/models.ts';
import { now } from '../gallery/models.ts';
import {
  auditRow,
  ruleRow,
  rulesOf,
  rulesStates,
  stillRules,
  triedRow,
} from '../gallery/rules-models.ts';
import { words } from './help.tsx';

function paintRules(model = rulesStates['data'] ?? rulesOf([])) {
  const actions = Object.fromEntries(
    Object.entries(stillRules).map(([name, act]) => [name, vi.fn(act as () => unknown)]),
  ) as unknown as { [K in keyof RulesActions]: ReturnType<typeof vi.fn> };
  const onClose = vi.fn();
  const view = render(
    <RulesSheet
      model={model}
      actions={actions as unknown as RulesActions}
      now={now}
      onClose={onClose}
    />,
  );
  return { ...view, actions, onClose, text: () => words(view.container) };
}

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const rule = (name: string) => within(screen.getByRole('article', { name }));

describe('the rules', () => {
  it('say what each is for, how right it was, and what it keeps hidden', () => {
    paintRules();
    const links = screen.getByRole('article', { name: 'Spam links' });
    expect(words(links)).toContain('Armed');
    expect(words(links)).toContain('Hides comments with a link and by somebody who is new here.');
    expect(words(links)).toContain('you hid 14 of 15 yourself');
    expect(words(links)).toContain('keeps 3 comments hidden');
  });

  it('are honest about how often Loupe looks', () => {
    expect(paintRules().text()).toContain('Loupe checks every 15 minutes while the browser runs.');
    expect(paintRules(rulesOf([], [], null, false)).text()).toContain('when you press Look now');
  });

  it('can be armed only as they were tried', () => {
    const edited = { ...triedRow(), tests: [{ kind: 'links' as const }] };
    paintRules(rulesOf([edited]));
    expect(screen.queryByRole('button', { name: 'Arm' })).toBeNull();
    expect(button('Try on kept comments')).toBeTruthy();
  });

  it('are armed and rested by one press, and say why not', async () => {
    const { actions, text } = paintRules();
    actions.arm.mockResolvedValue({ code: 'not-allowed', reason: 'rule-untried' });
    fireEvent.click(rule('Promo words').getByRole('button', { name: 'Arm' }));
    expect(actions.arm).toHaveBeenCalledWith('words', true);
    await waitFor(() => expect(text()).toContain('Not armed. Try the rule first.'));
    fireEvent.click(rule('Spam links').getByRole('button', { name: 'Let it rest' }));
    expect(actions.arm).toHaveBeenCalledWith('links', false);
  });

  it('begin with a choice, and are kept and tried in one press', async () => {
    const { actions } = paintRules(rulesOf([]));
    actions.keep.mockResolvedValue({ id: 'new' });
    fireEvent.click(button('Words'));
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    fireEvent.input(screen.getByRole('textbox', { name: 'Words' }), {
      target: { value: 'promo*, crypto\n\ncash app\npromo*' },
    });
    fireEvent.change(screen.getByLabelText('Add a condition'), { target: { value: 'flood' } });
    fireEvent.input(screen.getByLabelText('within minutes'), { target: { value: '30' } });
    fireEvent.input(screen.getByLabelText('Never these people'), {
      target: { value: '@mira.made' },
    });
    fireEvent.click(button('Keep and try'));
    const tests = [
      { kind: 'words', words: ['promo*', 'crypto', 'cash app'] },
      { kind: 'flood', count: 5, minutes: 30 },
    ];
    const kept = { id: null, name: 'Words', tests, except: ['mira.made'] };
    expect(actions.keep).toHaveBeenCalledWith(kept);
    await waitFor(() => expect(actions.attempt).toHaveBeenCalledWith('new'));
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('that cannot be read stay written, with what to do', async () => {
    const { actions } = paintRules(rulesOf([ruleRow()]));
    fireEvent.click(button('Edit Spam links'));
    fireEvent.click(button('Keep and try'));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('The rule cannot be read'),
    );
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Spam links');
    expect(actions.attempt).not.toHaveBeenCalled();
  });

  it('hide all but some languages, chosen by name', () => {
    const { actions } = paintRules(rulesOf([]));
    fireEvent.click(button('Other languages'));
    fireEvent.change(screen.getByLabelText('Add a language'), { target: { value: 'sv' } });
    fireEvent.change(screen.getByLabelText('Add a language'), { target: { value: 'en' } });
    fireEvent.click(button('Take out: Swedish'));
    fireEvent.click(button('Keep and try'));
    expect(actions.keep.mock.calls[0]?.[0]).toMatchObject({
      tests: [{ kind: 'language', tongues: ['en'], only: true }],
    });
  });

  it('are left by Esc, the nearest first, and the focus comes back', async () => {
    const { onClose } = paintRules(rulesOf([ruleRow()]));
    fireEvent.click(button('Edit Spam links'));
    fireEvent.keyDown(screen.getByLabelText('Name'), { key: 'Escape' });
    expect(onClose).not.toHaveBeenCalled();
    await waitFor(() => expect(document.activeElement?.tagName).toBe('BUTTON'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('are deleted by a second press', () => {
    const { actions } = paintRules(rulesOf([ruleRow()]));
    fireEvent.click(button('Delete Spam links'));
    expect(actions.drop).not.toHaveBeenCalled();
    fireEvent.click(button('Delete this rule'));
    expect(actions.drop).toHaveBeenCalledWith('links');
  });
});

describe('a dry run', () => {
  it('tells how far it is, and can be stopped', () => {
    const { actions, text } = paintRules(rulesStates['trying']);
    expect(screen.getByRole('progressbar', { name: 'Trying the rule' })).toBeTruthy();
    expect(text()).toContain('Looked at 41,000 of 100,000');
    fireEvent.click(button('Stop'));
    expect(actions.endTrial).toHaveBeenCalled();
  });

  it('lists what it would have hidden, each with what the person did', () => {
    paintRules(rulesStates['found']);
    const list = screen.getByRole('list', { name: 'What it would have hidden' });
    expect(words(list)).toContain('you hid it DM us for pr0m0');
    expect(words(list)).toContain('you answered it Do you do promo codes');
    expect(words(list)).toContain('and 12 older ones');
  });

  it('says that there is too little to learn from', () => {
    expect(paintRules(rulesStates['few']).text()).toContain('you hid 6 and kept 212');
  });

  it('that found nothing says so', () => {
    expect(paintRules(rulesStates['none']).text()).toContain('hidden none of 3,480 comments');
  });
});

describe('what rules did', () => {
  it('is undone entry by entry, and says what was refused', async () => {
    const { actions, text } = paintRules(rulesOf([], [auditRow({ id: 'one' })]));
    actions.undo.mockResolvedValue({
      done: 0,
      refused: [{ username: null, sentence: 'The comment was deleted.' }],
    });
    fireEvent.click(button('Undo @bargain.bot.77'));
    expect(actions.undo).toHaveBeenCalledWith('links', 'one');
    await waitFor(() => expect(text()).toContain('The comment was deleted.'));
  });

  it('is undone for a whole rule, which then rests', async () => {
    const { actions, text } = paintRules();
    actions.undo.mockResolvedValue({ done: 3, refused: [] });
    fireEvent.click(rule('Spam links').getByRole('button', { name: 'Show all 3 again' }));
    expect(actions.undo).toHaveBeenCalledWith('links', null);
    await waitFor(() => expect(text()).toContain('3 comments are shown again in a moment.'));
  });

  it('shows texts as text', () => {
    const hostile = auditRow({ text: '<img src=x onerror=alert(1)>', username: '__proto__' });
    const { container, text } = paintRules(rulesOf([], [hostile]));
    expect(text()).toContain('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('the screen of rules', () => {
  it.each(Object.keys(rulesStates))('has nothing that axe finds: %s', async (name) => {
    const { container } = paintRules(rulesStates[name]);
    const presets = screen.queryByRole('button', { name: 'Other languages' });
    if (presets) fireEvent.click(presets);
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
