import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { codeFolders, filesIn, root } from './help/files.ts';
import { rules } from './help/rooms.ts';

async function broken(baseDir: string): Promise<string[]> {
  const { output } = await cruise(codeFolders, {
    baseDir,
    ruleSet: { forbidden: rules },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css', '.svg'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
    },
  });
  return (output as ICruiseResult).summary.violations
    .filter((one) => one.rule.name !== 'every import is found' || !one.to.includes('?'))
    .map((one) => `${one.rule.name}: ${one.from} → ${one.to}`);
}

/** True when all that a file does is pass on what another file says. */
function onlyPassesOn(path: string, text: string): boolean {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const passes = (one: ts.Statement): boolean =>
    ts.isImportDeclaration(one) || ts.isExportDeclaration(one);
  return statements.some(ts.isExportDeclaration) && statements.every(passes);
}

describe('imports', () => {
  it('follow the arrows between the rooms', async () => {
    const found = await broken(root);
    expect(found, found.join('\n')).toEqual([]);
  });

  it('are not hidden behind files that only pass on', () => {
    const doors = filesIn(codeFolders, ['.ts', '.tsx'])
      .filter(({ path, text }) => onlyPassesOn(path, text))
      .map(({ path }) => path);
    expect(doors).toEqual(['lib/platform/browser.ts']);
  });
});

describe('the guards themselves', () => {
  const page = 'entrypoints/popup/main.tsx';
  const wrong: [rule: string, file: string, imports: string][] = [
    ['shared: runs only', 'lib/shared/a.ts', '../platform/a.ts'],
    ['platform: runs only', 'lib/platform/a.ts', '../store/a.ts'],
    ['store: runs only', 'lib/store/a.ts', '../bus/client.ts'],
    ['graph: runs only', 'lib/graph/a.ts', '../store/a.ts'],
    ['graph: takes types only', 'lib/graph/a.ts', '../store/rows.ts'],
    ['work: runs only', 'lib/work/a.ts', '../platform/a.ts'],
    ['ledger: runs only', 'lib/ledger/a.ts', '../store/a.ts'],
    ['bus: runs only', 'lib/bus/a.ts', '../store/a.ts'],
    ['words: runs only', 'lib/words/a.ts', '../store/a.ts'],
    ['view: runs only', 'lib/view/a.ts', '../store/secrets.ts'],
    ['view: runs only', 'lib/view/a.ts', '../bus/server.ts'],
    ['ui: runs only', 'components/ui/A.tsx', '../../lib/view/b.ts'],
    ['ui: takes types only', 'components/ui/A.tsx', '../../lib/view/models.ts'],
    ['parts: takes types only', 'components/parts/A.tsx', '../../lib/view/models.ts'],
    ['screens: runs only', 'components/screens/A.tsx', '../../lib/bus/client.ts'],
    ['background: runs only', 'entrypoints/background.ts', '../lib/view/models.ts'],
    ['pages: runs only', page, '../../lib/store/a.ts'],
    ['a page never reaches', page, '../../lib/view/b.ts'],
    ['the worker never reaches', 'entrypoints/background.ts', '../lib/view/models.ts'],
    ['no cycles', 'lib/shared/b.ts', './c.ts'],
    ['one door to the browser', 'lib/platform/a.ts', 'wxt/browser'],
    ['nobody imports tests', 'lib/shared/a.ts', '../../tests/a.ts'],
    ['every import is found', 'lib/shared/a.ts', './nowhere.ts'],
    ['every file is used', 'lib/shared/unused.ts', './a.ts'],
  ];

  it.each(wrong)('%s … is broken by %s importing %s', async (rule, file, imports) => {
    const folder = mkdtempSync(join(tmpdir(), 'loupe-rooms-'));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    try {
      const plain = [page, 'entrypoints/background.ts', 'components/ui/A.tsx'];
      const rooms = ['shared', 'platform', 'store', 'graph', 'work', 'bus', 'words', 'view'];
      for (const path of plain) write(path, 'export const a = 1;\n');
      for (const room of rooms) write(`lib/${room}/a.ts`, 'export const a = 1;\n');
      for (const path of ['store/rows', 'store/secrets', 'bus/client', 'bus/server', 'view/models'])
        write(`lib/${path}.ts`, 'export const a = 1;\n');
      write('lib/view/b.ts', "export * from '../work/a.ts';\n");
      write('lib/shared/c.ts', "export * from './b.ts';\n");
      write('tests/a.ts', 'export const a = 1;\n');
      write('node_modules/wxt/package.json', '{"exports":{"./browser":"./dist/browser.mjs"}}');
      write('node_modules/wxt/dist/browser.mjs', 'export const a = 1;\n');
      write(file, `import { a } from '${imports}';\nexport const b = a;\n`);
      const said = await broken(folder);
      expect(said.filter((line) => line.startsWith(rule) && line.includes(file))).not.toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('a file that only passes on is seen', () => {
    expect(onlyPassesOn('a.ts', "export * from './b.ts';")).toBe(true);
    expect(onlyPassesOn('a.ts', "import { b } from './b.ts';\nexport { b };")).toBe(true);
    expect(onlyPassesOn('a.ts', "import { b } from './b.ts';\nexport const c = b;")).toBe(false);
  });
});
