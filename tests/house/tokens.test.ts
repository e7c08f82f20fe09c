import { describe, expect, it } from 'vitest';
import { filesIn } from './help/files.ts';
import {
  classesOf,
  modulePath,
  physicalProperties,
  rawColours,
  rawFontSizes,
  unusedClasses,
  unknownTokens,
} from './help/styles.ts';

const styles = filesIn(['components', 'entrypoints'], ['.css']);
const code = filesIn(['components', 'entrypoints'], ['.ts', '.tsx']);
const tokens = styles.find(({ path }) => path === 'components/tokens.css');
const others = styles.filter(({ path }) => path !== 'components/tokens.css');

const found = (look: (css: string) => string[]): string[] =>
  others.flatMap(({ path, text }) => look(text).map((what) => `${path}: ${what}`));

describe('styles', () => {
  it('take every colour from the tokens', () => {
    expect(found(rawColours)).toEqual([]);
  });

  it('set no font size in pixels', () => {
    expect(found(rawFontSizes)).toEqual([]);
  });

  it('name no token that does not exist', () => {
    expect(found((css) => unknownTokens(css, tokens?.text ?? ''))).toEqual([]);
  });

  it('speak of start and end, never of left and right', () => {
    expect(found(physicalProperties)).toEqual([]);
  });

  it('hold no class that nothing wears', () => {
    const modules = others.filter(({ path }) => path.endsWith('.module.css'));
    const unused = modules.flatMap((module) => {
      const wearers = code.filter(({ path, text }) => modulePath(path, text).includes(module.path));
      return unusedClasses(module.text, wearers.map(({ text }) => text).join('\n')).map(
        (name) => `${module.path}: .${name}`,
      );
    });
    expect(unused).toEqual([]);
  });

  it('lack no class that something wears', () => {
    const lacking = code.flatMap(({ path, text }) => {
      const worn = [...text.matchAll(/\bcss\.(\w+)/g)].map(([, name]) => name ?? '');
      const has = new Set(
        others
          .filter((style) => modulePath(path, text).includes(style.path))
          .flatMap((style) => classesOf(style.text)),
      );
      return worn.filter((name) => !has.has(name)).map((name) => `${path}: ${name}`);
    });
    expect(lacking).toEqual([]);
  });
});

describe('the guards themselves', () => {
  it('see what is wrong', () => {
    expect(rawColours('a { color: #fff }')).toEqual(['#fff']);
    expect(rawColours('a { color: rgb(1 2 3) } b { background: white }')).toHaveLength(2);
    expect(rawFontSizes('a { font-size: 12px } b { font: 500 9pt/1 x }')).toHaveLength(2);
    expect(unknownTokens('a { color: var(--nope) }', ':root { --ink: x }')).toEqual(['--nope']);
    expect(physicalProperties('a { margin-left: 1px; width: 2px; left: 0 }')).toHaveLength(3);
    expect(physicalProperties('a { text-align: right; inset: 0 }')).toHaveLength(1);
    expect(unusedClasses('.a .b:hover { x: y }', 'css.a')).toEqual(['b']);
  });

  it('let pass what is right', () => {
    const right = `.a { color: var(--ink); font-size: var(--t-note); margin-inline-start: 2px }
      @media (forced-colors: active) { .a { color: CanvasText } }
      @media (max-width: 300px) { .a { color: currentColor } }`;
    expect(rawColours(right)).toEqual([]);
    expect(rawFontSizes(right)).toEqual([]);
    expect(physicalProperties(right)).toEqual([]);
  });
});
