import { describe, expect, it } from 'vitest';
import { wayOf } from '../../components/doctor/fix/cure-way.ts';
import { cureSteps } from '../../components/doctor/words/cure-steps.ts';
import { faultWords } from '../../components/doctor/words/fault-words.ts';
import { breaks, cures, type Break, type CureKind } from '../../lib/shared/access/diagnosis.ts';
import type { FaultModel } from '../../lib/view/doctor/models.ts';

const model = (broken: Break, kind: CureKind, named = true): FaultModel => ({
  key: `${broken} ${kind}`,
  fault: {
    ...{
      stage: 'pages',
      broken,
      cure: { kind, part: 'insights' },
      pageId: '100',
      accountId: '178',
    },
    ...{ permission: 'instagram_manage_insights', stops: ['insights'] },
  },
  ...{ userId: '1', person: 'Maren Holt', appId: '482910337716204' },
  ...{ door: 'dialog', tokenKind: 'user', base: 'reading', newer: true },
  page: named ? 'Harbour Bakery' : null,
  username: named ? 'harbour.bakery' : null,
});

/** Only these hosts are ever opened (`lib/platform/tabs.ts`). */
const opened =
  /^https:\/\/(www\.instagram\.com|www\.facebook\.com|developers\.facebook\.com|business\.facebook\.com)\//;
const sound = (text: string): boolean => text.length > 8 && !/\$|undefined|null/.test(text);

describe('the words of every fault and every cure', () => {
  it.each(breaks)('%s has a title and a reason', (broken) => {
    for (const named of [true, false]) {
      const { title, body } = faultWords(model(broken, 'ask', named));
      expect([title, body].filter(sound)).toHaveLength(2);
      expect(body).toMatch(/\.$/);
      expect(body).not.toBe(title);
    }
  });

  it('differ from fault to fault', () => {
    const all = breaks.map((broken) => faultWords(model(broken, 'ask')));
    expect(new Set(all.map(({ title }) => title)).size).toBe(breaks.length);
    expect(new Set(all.map(({ body }) => body)).size).toBe(breaks.length);
  });

  it.each(cures)('%s has steps and a way', (kind) => {
    const steps = cureSteps(model('no-page', kind));
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.filter((step) => !sound(step) || !step.endsWith('.'))).toEqual([]);
    expect(new Set(steps).size).toBe(steps.length);
    const way = wayOf(model('no-page', kind));
    if (way.kind === 'link') expect(way.address).toMatch(opened);
    if (way.kind === 'copy') expect(sound(way.text)).toBe(true);
    if (way.kind !== 'type-id') expect(sound(`${way.words}.........`)).toBe(true);
  });

  it('differ from cure to cure, but for signing in at the end', () => {
    const first = cures.map((kind) => cureSteps(model('no-page', kind))[0]);
    expect(new Set(first).size).toBe(cures.length);
  });

  it('hold for every break with every cure', () => {
    const all = breaks.flatMap((broken) =>
      cures.map((kind) => {
        const one = model(broken, kind, false);
        const { title, body } = faultWords(one);
        return [title, body, ...cureSteps(one)].join(' ');
      }),
    );
    expect(all.filter((text) => !sound(text))).toEqual([]);
    expect(new Set(all).size).toBe(breaks.length * cures.length);
  });
});
