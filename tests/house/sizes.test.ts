import { describe, expect, it } from 'vitest';
import { codeFolders, type File, filesIn } from './help/files.ts';

const endings = ['.ts', '.tsx', '.mjs'];
const code = filesIn(codeFolders, [...endings, '.css']);
const tests = filesIn(['tests'], endings);

const longer = (files: File[], than: number): string[] =>
  files.filter((file) => file.lines > than).map((file) => `${file.path}: ${file.lines} lines`);

/** The length that so many of a hundred files stay under. */
function percentile(files: File[], share: number): number {
  const lengths = files.map((file) => file.lines).sort((a, b) => a - b);
  return lengths[Math.min(lengths.length - 1, Math.floor((lengths.length * share) / 100))] ?? 0;
}

describe('sizes', () => {
  it('no file is too long to hold in mind', () => {
    const found = [...longer(code, 250), ...longer(tests, 300)];
    expect(found, found.join('\n')).toEqual([]);
  });

  it('most files are short', () => {
    expect(percentile(code, 50)).toBeLessThanOrEqual(70);
    expect(percentile(code, 90)).toBeLessThanOrEqual(150);
  });

  it('the folders of code are the five, and nothing is called utils', () => {
    const misnamed = [...code, ...tests].filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|services?|managers?|misc)(\/|\.)/i.test(path),
    );
    expect(misnamed.map(({ path }) => path)).toEqual([]);
  });

  it('the guard sees a file that is too long', () => {
    expect(longer([{ path: 'a.ts', text: '', lines: 251 }], 250)).toEqual(['a.ts: 251 lines']);
  });
});
