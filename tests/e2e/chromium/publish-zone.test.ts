import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../lib/shared/post/zone.ts';
import { openChromium } from '../help/chromium.ts';
import { seesText } from '../help/journey.ts';
import { choose, openPublish, pressStarting } from '../help/publishing.ts';
import { openSandbox } from '../help/sandbox.ts';
import { connect } from '../help/scene.ts';
import { studioOf } from '../help/studio.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';

/** Sets the minute on the wall, as a person does with the browser's own field. */
const plan = (page: Page, wall: string): Promise<void> =>
  page.$eval(
    'input[type=datetime-local]',
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    wall,
  );

describe('a computer in another zone', () => {
  it.each([
    ['America/New_York', '2027-03-14T02:30', '03:30'],
    ['Australia/Lord_Howe', '2027-10-03T02:15', '02:45'],
  ])(
    '%s plans by its own wall, and says which minute the clocks skip',
    async (zone, wall, says) => {
      const sandbox = await openSandbox();
      const chromium = await openChromium({ sandbox, zone });
      try {
        const welcome = await chromium.welcome({ width: 1100, height: 800 });
        await connect({ sandbox, chromium, welcome, close: () => Promise.resolve() });
        const page = await openPublish({ chromium });
        await pressStarting(page, word('compose_when'));
        await choose(page, word('compose_at'));
        await plan(page, wall);
        await seesText(page, word('preflight_hour_skipped', says));
        // What the page shows and what the background reckons are the same moment.
        const shown = await page.evaluate(
          (at) => new Date(at).toString().slice(16, 21),
          instantOf(wall, zone).at,
        );
        expect(shown).toBe(says);
        expect(chromium.log.complaints).toEqual([]);
        await page.locator('textarea').fill('Planned elsewhere');
        const { drafts } = await until(
          'the draft is kept',
          () => studioOf(page),
          (kept) => kept.drafts.some(({ caption }) => caption === 'Planned elsewhere'),
        );
        expect(drafts[0]?.when).toEqual({ kind: 'at', wall, zone });
      } finally {
        await chromium.close();
        await sandbox.close();
      }
    },
  );
});
