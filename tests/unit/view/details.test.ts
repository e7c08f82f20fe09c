import { expect, it } from 'vitest';
import { detailsText } from '../../../lib/view/details.ts';
import { at, signInRow } from '../../help/rows.ts';

it('tells versions, states, calls and trace ids, and nothing of a person', () => {
  const text = detailsText({
    version: '0.1.0',
    browser: 'A browser',
    graphVersion: 'v25.0',
    signIns: [signInRow()],
    accounts: 1,
    looks: [
      {
        accountId: '1',
        what: 'history',
        fetchedAt: at,
        startedAt: null,
        problem: null,
        resume: null,
        calls: 3,
      },
    ],
    log: [
      {
        at,
        where: 'look light',
        problem: { code: 'rate-limited', metaCode: 80002, traceId: 'Abc' },
        note: 'a note',
      },
    ],
  });
  expect(text).toContain('Loupe 0.1.0 · Graph v25.0');
  expect(text).toContain('history 3');
  expect(text).toContain('rate-limited meta 80002/- trace Abc');
  expect(text).not.toMatch(/Maren|maren/);
});
