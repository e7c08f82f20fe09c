import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPace } from '../../../lib/graph/pace.ts';
import { createIntake } from '../../../lib/publish/intake.ts';
import type { IntakeDoors } from '../../../lib/publish/intake-read.ts';
import type { Clicked } from '../../../lib/shared/post/clicked.ts';
import { closeDb } from '../../../lib/store/db.ts';
import { closeStudio } from '../../../lib/store/studio/db.ts';
import { keepIntake, readIntakes } from '../../../lib/store/studio/intakes.ts';
import type { IntakeRow } from '../../../lib/store/studio/rows.ts';
import type { Deps } from '../../../lib/work/deps.ts';
import { memorySession } from '../../help/session.ts';

const click: Clicked = {
  ...{ kind: 'media', address: 'https://cdn.example/a.jpg', film: false, words: '' },
  ...{ frameUrl: '', pageUrl: 'https://pots.example/', title: 'Pots', tabId: 7, frameId: 0 },
};
const row: IntakeRow = {
  ...{ id: 'a', at: 0, state: 'reading', refusal: null, wants: null, assetId: null, text: null },
  origin: { url: click.address, pageUrl: click.pageUrl, title: 'Pots' },
};

/** A worker in a browser that lets no script in, and what it did there. */
function worker(over: Partial<IntakeDoors> = {}, session = memorySession()) {
  const done: string[] = [];
  const deps: Deps = {
    ...{ clock: () => 1000, fetch, pause: () => Promise.resolve(), pace: createPace() },
    ...{ announce: (topic) => void done.push(topic), session },
    ...{ launchAuth: () => Promise.resolve(''), launchUnseen: () => Promise.resolve('') },
    ...{ redirectUri: () => '' },
    ...{ wakeAt: () => undefined, tell: () => undefined },
  };
  const doors: IntakeDoors = {
    runIn: () => Promise.reject(new Error('Cannot access contents of the page')),
    mayRead: () => Promise.resolve(true),
    openBeside: (address) => Promise.resolve(done.push(`open ${address}`)),
    loaded: () => Promise.resolve(),
    closeTab: (tab) => Promise.resolve(void done.push(`close ${tab}`)),
    ...over,
  };
  return { done, session, intake: createIntake(deps, doors) };
}

describe('a right click', () => {
  beforeEach(async () => {
    await Promise.all([closeDb(), closeStudio()]);
    globalThis.indexedDB = new IDBFactory();
  });

  it('is told of as gone by the next worker when its own was stopped', async () => {
    await keepIntake(row);
    const { intake, done } = worker();
    await intake.start();
    expect(await readIntakes()).toMatchObject([{ state: 'refused', refusal: 'gone' }]);
    expect(done).toEqual(['drafts']);
  });

  it('that is being read is left alone by a start in the same moment', async () => {
    let answer = (_: never): void => undefined;
    const { intake } = worker({ runIn: () => new Promise((_, fail) => (answer = fail)) });
    const reading = intake.clicked(click);
    await intake.start();
    expect(await readIntakes()).toMatchObject([{ state: 'reading' }]);
    answer(new Error('no') as never);
    await reading;
    expect(await readIntakes()).toMatchObject([{ state: 'refused', refusal: 'page-forbidden' }]);
  });

  it('on Instagram runs nothing in the page', async () => {
    let ran = 0;
    const { intake } = worker({ runIn: () => Promise.reject(new Error(String((ran += 1)))) });
    await intake.clicked({ ...click, pageUrl: 'https://www.instagram.com/p/1/' });
    expect(await readIntakes()).toMatchObject([{ refusal: 'page-forbidden' }]);
    expect(ran).toBe(0);
  });

  it('on words keeps them where the page lets no script in', async () => {
    await worker().intake.clicked({ ...click, kind: 'words', address: '', words: ' Six pots ' });
    expect(await readIntakes()).toMatchObject([{ state: 'kept', text: 'Six pots', assetId: null }]);
  });

  it('read again leaves no tab open where nothing can be read', async () => {
    await keepIntake({
      ...row,
      state: 'refused',
      refusal: 'needs-origin',
      wants: 'https://cdn.example',
    });
    const { intake, done, session } = worker();
    await intake.retry('a');
    expect(done.filter((one) => one !== 'drafts')).toEqual([
      ...['open https://cdn.example/robots.txt', 'close 2'],
      ...['open https://cdn.example/a.jpg', 'close 4'],
    ]);
    expect(await readIntakes()).toMatchObject([{ state: 'refused', refusal: 'unreadable' }]);
    expect(session.size()).toBe(0);
  });

  it('leaves a tab that the next worker closes when its own is stopped in it', async () => {
    await keepIntake({
      ...row,
      state: 'refused',
      refusal: 'needs-origin',
      wants: 'https://cdn.example',
    });
    let noted = (): void => undefined;
    const inTab = new Promise<void>((done) => (noted = done));
    const first = worker({
      runIn: () => (noted(), new Promise(() => undefined)),
    });
    void first.intake.retry('a');
    await inTab;
    const next = worker({}, first.session);
    await next.intake.start();
    expect(next.done).toContain('close 2');
    expect(next.session.size()).toBe(0);
  });
});
