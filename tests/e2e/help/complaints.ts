import { type Browser, type Page, type Target, TargetType, type WebWorker } from 'puppeteer-core';

/** Everything an extension's pages and worker said, and what of it nobody should have to read. */
export type Log = { lines: string[]; complaints: string[] };

const bad = ['warning', 'warn', 'error', 'assert'];

/** Listens to every page and worker of one origin from its first line on. */
export function listen(browser: Browser, origin: string): Log {
  const log: Log = { lines: [], complaints: [] };
  const heard = new WeakSet<object>();
  const hear = (source: Page | WebWorker, where: () => string): void => {
    if (heard.has(source)) return;
    heard.add(source);
    source.on('console', (message: { type: () => string; text: () => string }) => {
      const line = `${where()} ${message.type()}: ${message.text()}`;
      log.lines.push(line);
      if (where().startsWith(origin) && bad.includes(message.type())) log.complaints.push(line);
    });
    for (const event of ['pageerror', 'error'] as const) {
      (source as Page).on(event, (error: unknown) => {
        const line = `${where()} threw: ${error instanceof Error ? error.message : String(error)}`;
        log.lines.push(line);
        if (where().startsWith(origin)) log.complaints.push(line);
      });
    }
  };
  const meet = async (target: Target): Promise<void> => {
    const url = target.url();
    if (target.type() === TargetType.SERVICE_WORKER) {
      const worker = url.startsWith(origin) ? await target.worker() : null;
      if (worker) hear(worker, () => url);
    } else if (target.type() === TargetType.PAGE || url.startsWith(origin)) {
      const page = target.type() === TargetType.PAGE ? await target.page() : await target.asPage();
      if (page) hear(page, () => page.url());
    }
  };
  const met = (target: Target): void => {
    // A target may be gone before it could be listened to: then it has said nothing either.
    meet(target).catch((error: unknown) => log.lines.push(`not heard: ${String(error)}`));
  };
  browser.on('targetcreated', met);
  browser.on('targetchanged', met);
  browser.targets().forEach(met);
  return log;
}
