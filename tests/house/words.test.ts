import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { codes, reasons } from '../../lib/shared/problem.ts';
import { problemWords } from '../../lib/words/problems.ts';
import { filesIn, root } from './help/files.ts';
import { keysSaid, literalsIn } from './help/sayings.ts';

type Message = { message: string; placeholders?: Record<string, { content: string }> };
const catalogue = messages as Record<string, Message>;
const keys = Object.keys(catalogue);
const painted = filesIn(['components', 'entrypoints'], ['.tsx']);
const speaking = filesIn(['components', 'entrypoints', 'lib'], ['.ts', '.tsx']);
const said = speaking.map(({ path, text }) => keysSaid(path, text));
const whole = new Set(said.flatMap((one) => one.whole));
const mentioned = new Set(said.flatMap((one) => one.mentioned));
const stems = [...new Set(said.flatMap((one) => one.stems))];
const manifest = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
const forms = /_(zero|one|two|few|many|other)$/;

describe('words', () => {
  it('stand in the catalogue, not in components', () => {
    const literals = painted.flatMap(({ path, text }) =>
      literalsIn(path, text).map((literal) => `${path}: ${literal}`),
    );
    expect(literals).toEqual([]);
  });

  it('exist for every key that is said', () => {
    const lacking = [...whole].filter(
      (key) => !(key in catalogue) && !(`${key}_other` in catalogue),
    );
    expect(lacking).toEqual([]);
    expect(stems.filter((stem) => !keys.some((key) => key.startsWith(stem)))).toEqual([]);
  });

  it('are all said somewhere', () => {
    const silent = keys.filter(
      (key) =>
        !mentioned.has(key) &&
        !(forms.test(key) && mentioned.has(key.replace(forms, ''))) &&
        !named.includes(key) &&
        !stems.some((stem) => key.startsWith(stem)),
    );
    expect(silent).toEqual([]);
  });

  it('come with every plural form of English', () => {
    const stemsOf = keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6));
    expect(stemsOf.filter((stem) => !(`${stem}_one` in catalogue))).toEqual([]);
  });

  it('have a placeholder for every place', () => {
    const wrong = keys.filter((key) => {
      const { message, placeholders = {} } = catalogue[key] as Message;
      const places = new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, n]) => n?.toLowerCase()));
      return [...places].some((name) => !(String(name) in placeholders));
    });
    expect(wrong).toEqual([]);
  });

  it('exist for every code and reason: what happened, then what to do', () => {
    const now = Date.parse('2026-11-23T14:10:00Z');
    const all = [
      ...codes.map((code) => problemWords({ code }, now)),
      ...reasons.map((reason) => problemWords({ code: 'unexpected', reason }, now)),
    ];
    expect(
      all.filter(({ title, body }) => !/\w.*\.$/.test(title) || !/\w.*\.$/.test(body)),
    ).toEqual([]);
  });

  it('are calm: no exclamation, no please, no codes', () => {
    const loud = keys.filter((key) =>
      /!|\b(please|oops|sorry)\b/i.test(catalogue[key]?.message ?? ''),
    );
    expect(loud).toEqual([]);
  });
});

describe('the guards themselves', () => {
  it('see a literal', () => {
    expect(literalsIn('a.tsx', 'const a = <p>Hello</p>')).toEqual(['Hello']);
    expect(literalsIn('a.tsx', 'const a = <p title="Hello" />')).toEqual(['title="Hello"']);
    expect(literalsIn('a.tsx', "const a = <p aria-label={'Hello'} />")).toEqual([
      'aria-label="Hello"',
    ]);
    expect(literalsIn('a.tsx', "const a = <p>{on ? 'Hello' : say('bye')}</p>")).toEqual(['Hello']);
    expect(literalsIn('a.tsx', 'const a = <p>{`Hello ${you}`}</p>')).toEqual(['Hello ']);
  });

  it('let pass what is none', () => {
    expect(literalsIn('a.tsx', 'const a = <p class="x">{say(\'hello\')} · {n}</p>')).toEqual([]);
  });

  it('see keys, whole and begun', () => {
    expect(keysSaid('a.ts', "say('a'); say(x ? 'b' : 'c'); sayCount('d', 2)").whole).toEqual(
      expect.arrayContaining(['a', 'b', 'c', 'd']),
    );
    expect(keysSaid('a.ts', 'say(`metric_${name}`)').stems).toEqual(['metric_']);
  });
});
