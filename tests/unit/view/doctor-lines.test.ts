import { describe, expect, it } from 'vitest';
import { afterToken, branchLines, lineInto } from '../../../components/doctor/tree/line-state.ts';
import { way } from '../../../components/doctor/tree/lines.ts';
import { ringPlace } from '../../../components/doctor/tree/ring-place.ts';
import { personModel } from '../../../lib/view/doctor/person-model.ts';
import { bakery, maren, now, page, rows } from '../../gallery/doctor/rows.ts';

const box = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 40 });

describe('a line between two cards', () => {
  it('bends from edge to edge where they stand beside each other', () => {
    expect(way(box(0, 0), box(140, 100), false).d).toBe('M100 20C122 20 118 120 140 120');
  });

  it('goes the other way where reading does', () => {
    expect(way(box(140, 0), box(0, 0), true).d).toBe('M140 20C118 20 122 20 100 20');
  });

  it('goes straight down where they stand below each other', () => {
    expect(way(box(0, 0), box(0, 60), false).d).toBe('M14 40V60');
  });

  it('goes down a rail into cards that stand further in', () => {
    expect(way(box(0, 0), { ...box(32, 160), right: 100 }, false).d).toBe('M14 40V180H32');
  });
});

describe('how a line is drawn', () => {
  it('is broken where its card is not reached, and limited after one that lets some through', () => {
    expect(lineInto('whole', 'broken')).toBe('broken');
    expect(lineInto('limited', 'whole')).toBe('limited');
    expect(lineInto('whole', 'unknown')).toBe('unknown');
    expect(lineInto('broken', 'whole')).toBe('unknown');
    expect(lineInto('whole', 'limited')).toBe('whole');
  });

  it('stops right after a sign-in that has ended', () => {
    const problem = { code: 'signed-out', reason: 'session-expired' } as const;
    const person = personModel(rows([maren], { signIn: { ended: { at: now, problem } } }), now);
    expect(afterToken(person)).toBe('broken');
    expect(ringPlace(person, person.faults[0] ?? null)).toBe('permissions');
  });

  it('has its ring where the account is missing', () => {
    const unlinked = page(3, 'Tideline Surf', null, { linkedOnly: false });
    const person = personModel(rows([maren, bakery, unlinked]), now);
    expect(ringPlace(person, person.faults[0] ?? null)).toEqual({
      pageId: unlinked.id,
      at: 'account',
    });
    const [, , branch] = person.branches;
    expect(branch && branchLines(person, branch)).toEqual({
      ...{ page: 'whole', tasks: 'whole', account: 'broken' },
    });
  });
});
