import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestOf } from '../help/extension-id.ts';
import { connect, openScene, type Scene } from '../help/scene.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screens = [
  ['popup.html', 380, 560],
  ['sidepanel.html#insights', 320, 700],
  ['sidepanel.html#insights', 520, 700],
  ['sidepanel.html#comments', 320, 700],
  ['sidepanel.html#comments', 520, 700],
  ['welcome.html', 1100, 800],
  ['options.html', 900, 800],
  ['doctor.html', 320, 700],
  ['doctor.html', 1040, 760],
] as const;
type Case = [file: string, width: number, height: number, theme: 'light' | 'dark'];
const cases = screens.flatMap((screen): Case[] => [
  [...screen, 'light'],
  [...screen, 'dark'],
]);

type Finding = { id: string; nodes: { html: string; failureSummary: string }[] };

describe('every screen', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());

  async function check(...[file, width, height, theme]: Case): Promise<void> {
    const page = await scene.chromium.open(file, { width, height, theme });
    await page.waitForFunction(() => document.body.innerText.length > 80);
    // The protocol's own evaluation stands outside the page's policy for scripts.
    const session = await page.createCDPSession();
    await session.send('Runtime.evaluate', { expression: axe });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, { resultTypes: ['violations'] }).then((all) => JSON.stringify(all.violations))`,
      awaitPromise: true,
      returnByValue: true,
    });
    const findings = (JSON.parse(String(result.value)) as Finding[]).flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
    expect(findings).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  }

  describe('before anything is connected', () => {
    it.each(cases)('%s at %i × %i, %s: axe finds nothing', check);
  });

  describe('with an account', () => {
    beforeAll(() => connect(scene));
    it.each(cases)('%s at %i × %i, %s: axe finds nothing', check);
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});

describe('the manifest', () => {
  const manifest = manifestOf('.output/chrome-mv3');

  it('asks for no more rights than the README names', () => {
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'identity',
      'notifications',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
  });

  it('has a strict policy with Trusted Types', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*(?!\.)|http:/);
  });
});
