import { type Browser, type Target, TargetType } from 'puppeteer-core';

/** Everything the pages and the worker said, and what of it nobody should ever have to read. */
export type Log = { lines: string[]; complaints: string[] };

const bad = ['warning', 'warn', 'error', 'assert'];

/**
 * Listens to every page and worker from its first line on; only the extension's may complain. A
 * worker that is listened to is never put away by its browser, so it may be left alone.
 */
export function listen(browser: Browser, origin: string, alone = false): Log {
  const log: Log = { lines: [], complaints: [] };
  const heard = new WeakSet<Target>();

  const note = (where: string, kind: string, text: string): void => {
    const line = `${where} ${kind}: ${text}`;
    log.lines.push(line);
    if (where.startsWith(origin) && bad.includes(kind)) log.complaints.push(line);
  };

  /** Switching these on again in a session of our own also tells what was said before. */
  async function hearPage(target: Target): Promise<void> {
    const session = await target.createCDPSession();
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const text = args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
      note(target.url(), type, text);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      note(target.url(), 'error', exception?.description ?? text);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      note(target.url(), entry.level, `${entry.text} ${entry.url ?? ''}`);
    });
    await session.send('Runtime.enable');
    await session.send('Log.enable');
  }

  // A second session would keep a stopped worker from starting again.
  async function hearWorker(target: Target): Promise<void> {
    const worker = await target.worker();
    worker?.on('console', (message) => note(target.url(), message.type(), message.text()));
    worker?.on('error', (error) => note(target.url(), 'error', error.message));
  }

  const meet = (target: Target): void => {
    const own = target.url().startsWith(origin);
    const isWorker = target.type() === TargetType.SERVICE_WORKER;
    const wanted = isWorker ? own && !alone : own || target.type() === TargetType.PAGE;
    if (heard.has(target) || !wanted) return;
    heard.add(target);
    // A target may be gone before it could be listened to: that is told, for it may have spoken.
    (isWorker ? hearWorker(target) : hearPage(target)).catch((error: unknown) => {
      log.lines.push(`not heard, ${target.url()}: ${String(error)}`);
    });
  };
  browser.on('targetcreated', meet);
  browser.on('targetchanged', meet);
  browser.targets().forEach(meet);
  return log;
}
