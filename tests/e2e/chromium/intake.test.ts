import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IntakeRow } from '../../../lib/store/studio/rows.ts';
import { encodeJpeg } from '../../sandbox/images/jpeg.ts';
import { openChromium, type Chromium } from '../help/chromium.ts';
import { openForeign, type Answered, type Asked, type Foreign } from '../help/foreign.ts';
import { openScreen, type Screen } from '../help/pointer.ts';
import { openSandbox, type Sandbox } from '../help/sandbox.ts';
import { type Kept, studioOf } from '../help/studio.ts';
import { until } from '../help/store.ts';

/** A picture of one colour, told from others by its size. */
const jpeg = (wide: number, high = wide): Buffer =>
  encodeJpeg(new Uint8ClampedArray(wide * high * 4).fill(180), wide, high);
const pictures = { small: jpeg(320), large: jpeg(960, 640), lent: jpeg(400), own: jpeg(416) };
const pixel = jpeg(1);
const drawn = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
const moving = Buffer.from([
  ...[...'GIF89a'].map((letter) => letter.charCodeAt(0)),
  ...[100, 0, 100, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, ...drawn, ...drawn, 0x3b],
]);
const vector =
  '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><rect width="99" height="99"/></svg>';
const page = `<!doctype html><title>Pots</title><meta property="og:title" content="Six pots">
<style>img{width:120px;height:120px;background:#ccc}</style>
<img id="set" srcset="/small.jpg 320w, /large.jpg 960w" sizes="120px">
<img id="open" src="https://open.example/lent.jpg">
<img id="closed" src="https://closed.example/lent.jpg">
<img id="own" src="https://members.example/own.jpg">
<img id="data" src="data:image/jpeg;base64,${pictures.small.toString('base64')}">
<img id="blob"><img id="svg" src="/drawn.svg"><img id="moving" src="/moving.gif">
<img id="pixel" src="/pixel.jpg"><div id="host" style="display:inline-block"></div>
<script>
fetch('/large.jpg').then((a) => a.blob()).then((b) => { blob.src = URL.createObjectURL(b) });
host.attachShadow({ mode: 'closed' }).innerHTML =
  '<img style="width:120px" srcset="/small.jpg?shadow 320w, /large.jpg?shadow 960w" sizes="120px">';
</script>`;

function answer({ host, path, cookie }: Asked): Answered {
  const picture = (body: Uint8Array, headers = {}): Answered => ({
    type: 'image/jpeg',
    headers,
    body,
  });
  if (path === '/') {
    return { body: page, headers: { 'set-cookie': 'who=me; Secure; SameSite=None' } };
  }
  if (host === 'open.example')
    return picture(pictures.lent, { 'access-control-allow-origin': '*' });
  if (host === 'closed.example' && path === '/lent.jpg') return picture(pictures.lent);
  if (path === '/sign-in') {
    return { body: 'in', headers: { 'set-cookie': 'member=yes; Secure; SameSite=None' } };
  }
  if (path === '/own.jpg') {
    return cookie.includes('member')
      ? picture(pictures.own)
      : { status: 403, body: 'members only' };
  }
  if (path.startsWith('/small.jpg')) return picture(pictures.small);
  if (path.startsWith('/large.jpg')) return picture(pictures.large);
  if (path === '/pixel.jpg') return picture(pixel);
  if (path === '/moving.gif') return { type: 'image/gif', body: moving };
  if (path === '/drawn.svg') return { type: 'image/svg+xml', body: vector };
  return { status: 404, body: 'nothing here' };
}

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('"Publish with Loupe", chosen with a real pointer', () => {
  let sandbox: Sandbox;
  let foreign: Foreign;
  let screen: Screen;
  let chromium: Chromium;
  let site: Page;
  let own: Page;
  let clicks = 0;

  beforeAll(async () => {
    [sandbox, foreign, screen] = await Promise.all([
      openSandbox(),
      openForeign(answer),
      openScreen(),
    ]);
    chromium = await openChromium({
      sandbox,
      headless: false,
      display: screen.display,
      args: [...foreign.switches(sandbox), '--window-position=0,0', '--window-size=1240,860'],
    });
    own = await chromium.open('options.html');
    site = await chromium.browser.newPage();
    await site.goto('https://members.example/sign-in');
    await site.goto('https://pots.example/');
    await site.waitForFunction(() =>
      [...document.images].every((one) => one.complete && one.src + one.srcset),
    );
  });
  afterAll(async () => {
    await chromium?.close();
    screen?.close();
    foreign?.close();
    await sandbox?.close();
  });

  const settled = (count: number): Promise<Kept> =>
    until(
      `${count} settled`,
      () => studioOf(own),
      ({ intakes }) =>
        intakes.length === count && intakes.every(({ state }) => state !== 'reading'),
    );
  const newest = ({ intakes }: Kept): IntakeRow | undefined =>
    [...intakes].sort((one, other) => one.at - other.at).at(-1);
  /** The last entry but one: the browser's own "Inspect" is the last. */
  async function publish(selector: string): Promise<{ row: IntakeRow | undefined; kept: Kept }> {
    await screen.chooseFromEnd(site, selector, 2);
    clicks += 1;
    const kept = await settled(clicks);
    return { row: newest(kept), kept };
  }
  async function publishes(
    selector: string,
    bytes: Uint8Array,
    open: boolean | null,
  ): Promise<void> {
    const { row, kept } = await publish(selector);
    expect(row).toMatchObject({ state: 'kept', refusal: null });
    const asset = kept.assets.find(({ id }) => id === row?.assetId);
    expect(asset).toMatchObject({ hash: sha(bytes), sha: sha(bytes), public: open });
  }

  it('opens the panel and keeps the widest picture, its page and its title', async () => {
    await publishes('#set', pictures.large, true);
    const panel = `chrome-extension://${chromium.id}/sidepanel.html`;
    await chromium.browser.waitForTarget((one) => one.url() === panel, { timeout: 10_000 });
    expect(newest(await studioOf(own))?.origin).toEqual({
      url: 'https://pots.example/large.jpg',
      pageUrl: 'https://pots.example/',
      title: 'Six pots',
    });
  });

  it('keeps a picture of another origin that lets it be read', () =>
    publishes('#open', pictures.lent, true));
  it('keeps a picture that has no address', () => publishes('#data', pictures.small, null));
  it('keeps a picture that only this page has', () => publishes('#blob', pictures.large, null));
  it('finds the widest picture in a closed shadow root', () =>
    publishes('#host', pictures.large, true));

  it.each([
    ['#svg', 'svg'],
    ['#moving', 'animated'],
    ['#pixel', 'tiny'],
  ])('refuses %s at once, with its reason', async (selector, refusal) => {
    const { row } = await publish(selector);
    expect(row).toMatchObject({ state: 'refused', refusal, assetId: null });
  });

  it('names the origin whose permission would do', async () => {
    const { row } = await publish('#closed');
    expect(row).toMatchObject({ refusal: 'needs-origin', wants: 'https://closed.example' });
  });

  it('reads what only its members see, once that origin is allowed, and closes its tab', async () => {
    const { row } = await publish('#own');
    expect(row).toMatchObject({ refusal: 'needs-origin', wants: 'https://members.example' });
    const tabs = (await chromium.browser.pages()).length;
    await screen.allow(own, 'https://members.example');
    const id = row?.id ?? '';
    await own.evaluate(async (intake) => {
      const ask = { to: 'background', name: 'intake.retry', payload: { id: intake } };
      await chrome.runtime.sendMessage(ask);
    }, id);
    const kept = await settled(clicks);
    const again = kept.intakes.find((one) => one.id === id);
    expect(again).toMatchObject({ state: 'kept', refusal: null, wants: null });
    expect(kept.assets.find((one) => one.id === again?.assetId)).toMatchObject({
      sha: sha(pictures.own),
      public: false,
    });
    expect((await chromium.browser.pages()).length).toBe(tabs);
  });
});
