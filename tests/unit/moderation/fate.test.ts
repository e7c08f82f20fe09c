import { describe, expect, it } from 'vitest';
import { type Deed, deletedOf, fatesOf, type Kept } from '../../../lib/shared/moderation/fate.ts';
import { hashOf } from '../../../lib/shared/moderation/hash.ts';
import { owner, remark, start } from './remarks.ts';

const row = (patch: Partial<Kept> = {}): Kept => ({ ...remark(patch), hidden: false, ...patch });
const deed = (commentId: string, patch: Partial<Deed> = {}): Deed => ({
  ...{ at: start, by: 'person', act: 'hide', result: 'done', commentId, mediaId: '1' },
  ...{ username: 'a', text: 'free' },
  ...patch,
});
const rule = { by: 'rule' as const };

describe('the fate of a comment', () => {
  const one = row({ id: '1' });
  const gone = row({ id: '1', hidden: true });
  const ours = (patch: Partial<Kept>): Kept =>
    row({ id: '2', parentId: '1', username: owner.username, timestamp: start + 1, ...patch });

  it.each<[string, Kept[], Deed[], string]>([
    ['nobody did anything', [one], [], 'untouched'],
    ['hidden on Instagram', [gone], [], 'hidden'],
    ['hidden here', [gone], [deed('1')], 'hidden'],
    ['hidden by a rule alone', [gone], [deed('1', rule)], 'rule'],
    ['hidden by a rule, shown, hidden by hand', [gone], [deed('1', rule), deed('1')], 'hidden'],
    ['a rule was taken back', [one], [deed('1', { ...rule, result: 'rolled-back' })], 'shown'],
    ['shown by hand', [one], [deed('1'), deed('1', { act: 'show', at: start + 1 })], 'shown'],
    ['hidden here and shown on the phone', [one], [deed('1')], 'shown'],
    ['a hide that was refused', [one], [deed('1', { result: 'refused' })], 'untouched'],
    ['a rule that was refused', [one], [deed('1', { ...rule, result: 'refused' })], 'untouched'],
    ['answered', [one, ours({})], [], 'answered'],
    ['answered by name', [one, ours({ text: '@Ilka.Brandt. Yes' })], [], 'answered'],
    ['an answer to somebody else', [one, ours({ text: '@tom Yes' })], [], 'untouched'],
    ['an answer that came before', [one, ours({ timestamp: start - 1 })], [], 'untouched'],
    ['answered and hidden', [gone, ours({})], [], 'hidden'],
    ['deleted', [], [deed('1', { act: 'delete' })], 'deleted'],
  ])('%s', (_name, rows, deeds, fate) => {
    expect(fatesOf(rows, deeds, [], owner).get('1')).toBe(fate);
  });

  it('is told by notes of this computer, too', () => {
    const fate = (kind: string) => fatesOf([one], [], [{ commentId: '1', kind }], owner).get('1');
    expect(['liked', 'done', 'snoozed', 'private'].map(fate)).toEqual([
      'liked',
      'done',
      'untouched',
      'untouched',
    ]);
  });

  it('answers a reply only by its name', () => {
    const reply = row({ id: '3', parentId: '1', username: 'tom', timestamp: start + 1 });
    const to = (text: string) =>
      fatesOf([one, reply, ours({ text, timestamp: start + 2 })], [], [], owner).get('3');
    expect(to('@tom yes')).toBe('answered');
    expect(to('yes')).toBe('untouched');
  });

  it('keeps what was deleted to learn from, once it is gone', () => {
    const deeds = [deed('1', { act: 'delete' }), deed('2', { act: 'delete', by: 'rule' })];
    expect(deletedOf(deeds, new Set())).toMatchObject([{ id: '1', text: 'free', hidden: true }]);
    expect(deletedOf(deeds, new Set(['1']))).toEqual([]);
  });
});

describe('what was tried', () => {
  it('is known again whatever the order of keys and people', () => {
    const hash = hashOf({ tests: [{ kind: 'flood', count: 2, minutes: 3 }], except: ['a', 'B'] });
    const same = hashOf({
      tests: [{ minutes: 3, count: 2, kind: 'flood' }],
      except: ['b', 'a', 'a'],
    });
    expect(same).toBe(hash);
    expect(hash).toMatch(/^[\da-f]{16}$/);
    const other = [
      hashOf({ tests: [{ kind: 'flood', count: 3, minutes: 3 }], except: ['a', 'b'] }),
      hashOf({ tests: [{ kind: 'flood', count: 2, minutes: 3 }], except: ['a'] }),
    ];
    expect(other).not.toContain(hash);
  });
});
