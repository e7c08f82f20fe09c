import { beforeEach, describe, expect, it } from 'vitest';
import { isQuiet } from '../../../lib/shared/quiet.ts';
import { closeDb } from '../../../lib/store/db.ts';
import { changeSettings } from '../../../lib/store/keep/settings.ts';
import type { News } from '../../../lib/work/deps.ts';
import { createHush, type Hush } from '../../../lib/work/hush.ts';
import { memorySession } from '../../help/session.ts';

describe('quiet hours', () => {
  const night = { from: 22 * 60, to: 7 * 60 };
  const noon = { from: 12 * 60, to: 13 * 60 };

  it.each([
    [null, 0, false],
    [night, 21 * 60 + 59, false],
    [night, 22 * 60, true],
    [night, 0, true],
    [night, 6 * 60 + 59, true],
    [night, 7 * 60, false],
    [noon, 11 * 60 + 59, false],
    [noon, 12 * 60, true],
    [noon, 13 * 60, false],
    [{ from: 60, to: 60 }, 60, false],
    [{ from: 0, to: 1439 }, 1439, false],
  ])('%j at minute %i: %s', (quiet, minute, is) => {
    expect(isQuiet(quiet, minute)).toBe(is);
  });
});

describe('what publishing has to say', () => {
  const session = memorySession();
  const shown: News[] = [];
  let now = 0;
  const worker = (): Hush => createHush({ clock: () => now, session }, (one) => shown.push(one));
  const at = (hours: number): number => new Date(2026, 10, 26, hours, 30).getTime();
  const news = (kind: 'published' | 'remind', jobId = 'a'): News => ({
    kind,
    username: 'maren.makes',
    jobId,
  });

  beforeEach(async () => {
    shown.length = 0;
    session.clear();
    await closeDb();
    await changeSettings({ quiet: { from: 22 * 60, to: 7 * 60 } });
  });

  it('is kept in quiet hours and told after them, also by another worker', async () => {
    now = at(23);
    await Promise.all([worker().tell(news('published')), worker().speak()]);
    const one = worker();
    await Promise.all([one.tell(news('published', 'b')), one.tell(news('published', 'c'))]);
    await one.speak();
    expect(shown).toEqual([]);
    now = at(24 + 7);
    await worker().speak();
    await worker().speak();
    expect(shown.map((each) => 'jobId' in each && each.jobId)).toEqual(['a', 'b', 'c']);
  });

  it('is told at once in all other hours, and a reminder always', async () => {
    now = at(12);
    await worker().tell(news('published'));
    now = at(23);
    await worker().tell(news('remind'));
    expect(shown.map(({ kind }) => kind)).toEqual(['published', 'remind']);
  });
});
