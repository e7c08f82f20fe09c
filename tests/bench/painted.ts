import type { Page } from 'puppeteer-core';

/** Notes, in every page that is opened, when the frame with the wanted words was painted. */
export async function watch(page: Page, words: Record<string, string>): Promise<void> {
  await page.evaluateOnNewDocument((named) => {
    const notes: Record<string, number> = {};
    Object.assign(globalThis, { loupePainted: notes });
    const wanted = Object.entries(named).map(([name, words]) => [name, new RegExp(words)] as const);
    const seen = new Set<string>();
    const look = (): void => {
      const text = document.body?.textContent ?? '';
      for (const [name, pattern] of wanted) {
        if (seen.has(name) || !pattern.test(text)) continue;
        seen.add(name);
        // The frame that shows it is done when a task runs that was queued inside that frame.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (notes[name] = performance.now());
          port2.postMessage(null);
        });
      }
    };
    const all = { childList: true, subtree: true, characterData: true };
    new MutationObserver(look).observe(document, all);
  }, words);
}

/** Milliseconds from the start of the navigation to the frame that shows what is named. */
export async function painted(page: Page, address: string, what: string): Promise<number> {
  await page.goto(address);
  const handle = await page.waitForFunction(
    (name) =>
      (globalThis as unknown as { loupePainted: Record<string, number> }).loupePainted[name],
    { timeout: 20_000, polling: 20 },
    what,
  );
  return Number(await handle.jsonValue());
}
