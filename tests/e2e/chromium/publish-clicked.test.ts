import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureUrl } from '../../sandbox/images/address.ts';
import { openChromium, type Chromium } from '../help/chromium.ts';
import { openForeign, type Foreign } from '../help/foreign.ts';
import { sees } from '../help/journey.ts';
import { bands, hasExif, located } from '../help/pictures.ts';
import { openScreen, type Screen } from '../help/pointer.ts';
import {
  allowLending,
  allowPublishing,
  checksOf,
  fetchedFor,
  framesOf,
  jobsIn,
  lentOn,
  openPublish,
  pressClear,
  pressStarting,
  publishingCalls,
  seesCheck,
  tabTo,
} from '../help/publishing.ts';
import { openSandbox, type Sandbox } from '../help/sandbox.ts';
import { connect } from '../help/scene.ts';
import { studioOf } from '../help/studio.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const photo = ['POST /#/media', 'GET /#', 'GET /#', 'POST /#/media_publish'];
/** A picture of the site’s own, with the place where it was taken. */
const wide = located(4, 1600, 1200);
/** A plain one that stands at a host where Meta can fetch it. */
const plain = bands(5, 1080, 1350);

describe('a picture right-clicked on a page, to its end', () => {
  let sandbox: Sandbox;
  let foreign: Foreign;
  let screen: Screen;
  let chromium: Chromium;
  let site: Page;
  let panel: Page;

  beforeAll(async () => {
    [sandbox, screen] = await Promise.all([openSandbox(), openScreen()]);
    const { switches, world, clock } = sandbox;
    switches.picturesForAll = true;
    world.bytes.set('88000001.jpg', plain);
    const place = { now: clock.now(), cdn: 'https://scontent.cdninstagram.com', switches };
    const seed = { scene: 'kept', seed: '88000001', wide: 1080, high: 1350 };
    const page = `<!doctype html><title>Pots</title><meta property="og:title" content="Six pots">
<style>img{width:120px}</style>
<img id="wide" src="/wide.jpg"><img id="plain" src="${pictureUrl(seed, place).replaceAll('&', '&amp;')}">`;
    foreign = await openForeign(({ path }) =>
      path === '/wide.jpg' ? { type: 'image/jpeg', body: wide } : { body: page },
    );
    chromium = await openChromium({
      sandbox,
      headless: false,
      display: screen.display,
      args: [...foreign.switches(sandbox), '--window-position=0,0', '--window-size=1240,860'],
    });
    const welcome = await chromium.welcome({ width: 1100, height: 800 });
    const scene = { sandbox, chromium, welcome, close: () => Promise.resolve() };
    await connect(scene);
    const tab = await openPublish(scene);
    await allowPublishing(scene, tab);
    await tab.close();
    site = await chromium.browser.newPage();
    await site.goto('https://pots.example/');
  });
  afterAll(async () => {
    await chromium?.close();
    screen?.close();
    foreign?.close();
    await sandbox?.close();
  });

  /** Right-clicks a picture; the panel opens and shows it. */
  async function clicked(selector: string): Promise<Page> {
    await screen.chooseFromEnd(site, selector, 2);
    const target = await chromium.browser.waitForTarget(
      (one) => one.url().startsWith(`chrome-extension://${chromium.id}/sidepanel.html`),
      { timeout: 15_000 },
    );
    const shown = await target.asPage();
    await until(
      'shown in the panel',
      () => framesOf(shown),
      (frames) => frames.length === 1 && frames[0] === 'ready',
    );
    return shown;
  }

  it('opens the panel’s composer with the picture and where it is from', async () => {
    panel = await clicked('#wide');
    await sees(panel, 'stage_credit_rights');
    await pressClear(panel, 'stage_credit_put');
    await sees(panel, 'stage_credit_there');
    const line = word('stage_credit_line', 'Six pots', 'pots.example');
    await until(
      'credited',
      async () => (await studioOf(panel)).drafts[0]?.caption,
      (caption) => caption === line,
    );
  });

  it('is cropped to 4:5 by keys alone', async () => {
    await tabTo(panel, 'input[type=radio]', word('stage_ratio'));
    await panel.keyboard.press('ArrowRight');
    await tabTo(panel, '[role=application]', '', true);
    for (let nth = 0; nth < 3; nth += 1) await panel.keyboard.press('+');
    for (let nth = 0; nth < 12; nth += 1) {
      await panel.keyboard.down('Shift');
      await panel.keyboard.press('ArrowRight');
      await panel.keyboard.up('Shift');
    }
    const edit = (await until(
      'kept',
      async () => (await studioOf(panel)).drafts[0]?.items[0]?.edit,
      (kept) => kept?.ratio === '4:5' && (kept.box?.x ?? 0) > 0,
    )) as { box: { x: number; width: number; height: number } };
    const { width, height } = edit.box;
    expect((width * 1600) / (height * 1200)).toBeCloseTo(0.8, 2);
    expect(height).toBeCloseTo(1 / 1.1 ** 3, 2);
  });

  it('goes out once, as the darkroom made it, after a hold with its undo', async () => {
    const scene = { sandbox, chromium, welcome: site, close: () => Promise.resolve() };
    await allowLending(scene, panel);
    sandbox.clearRequests();
    await pressStarting(panel, word('compose_publish_now'));
    await sees(panel, 'queue_undo');
    const [held] = await jobsIn(panel, 'held');
    const { assets } = await studioOf(panel);
    const lend = held?.job.steps[0]?.payload as { assetId?: string } | undefined;
    const made = assets.find(({ id }) => id === lend?.assetId);
    expect(made?.facts).toMatchObject({ format: 'jpeg', located: false });
    expect(publishingCalls(sandbox)).toEqual([]);
    await jobsIn(panel, 'ended');
    expect(publishingCalls(sandbox)).toEqual(['POST /#/photos', 'GET /#', ...photo, 'DELETE /#']);
    const [post, ...more] = sandbox.world.published;
    expect(more).toEqual([]);
    const [fetched = Buffer.alloc(0)] = fetchedFor(sandbox, post?.containerId ?? '');
    expect(sha(fetched)).toBe(made?.sha);
    expect([hasExif(wide), hasExif(fetched)]).toEqual([true, false]);
    expect(lentOn(sandbox)).toEqual([]);
  });

  it('goes by its own address, untouched, where it is public and nothing was changed', async () => {
    // The panel shows the queue by now, and turns to what was clicked.
    await sees(panel, 'job_do_open');
    panel = await clicked('#plain');
    await seesCheck(panel, 'clear', new RegExp(word('preflight_address_one')));
    expect((await checksOf(panel)).map(({ state }) => state)).not.toContain('blocks');
    sandbox.clearRequests();
    await pressStarting(panel, word('compose_publish_now'));
    await jobsIn(panel, 'ended', 2);
    expect(publishingCalls(sandbox)).toEqual(photo);
    expect(sandbox.world.published).toHaveLength(2);
    const [fetched = Buffer.alloc(0)] = fetchedFor(
      sandbox,
      sandbox.world.published[1]?.containerId ?? '',
    );
    expect(sha(fetched)).toBe(sha(plain));
  });

  it('said nothing in the console', () => {
    expect(chromium.log.complaints).toEqual([]);
  });
});
