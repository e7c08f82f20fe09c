import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type File, filesIn } from './help/files.ts';

/** The keys of the type `Commands`. */
function commandsOf(text: string): string[] {
  const { statements } = ts.createSourceFile('contract.ts', text, ts.ScriptTarget.Latest);
  const type = statements.find(
    (one): one is ts.TypeAliasDeclaration =>
      ts.isTypeAliasDeclaration(one) && one.name.text === 'Commands',
  )?.type;
  if (!type || !ts.isTypeLiteralNode(type)) return [];
  return type.members.flatMap((one) =>
    one.name && ts.isStringLiteral(one.name) ? [one.name.text] : [],
  );
}

/** Every string that is the key of an object literal in these files. */
function keysIn(files: File[]): Set<string> {
  const keys = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) &&
      ts.isStringLiteral(node.name)
    ) {
      keys.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const { path, text } of files) {
    ts.forEachChild(ts.createSourceFile(path, text, ts.ScriptTarget.Latest), visit);
  }
  return keys;
}

const contract = filesIn(['lib/bus'], ['contract.ts'])[0];
const commands = commandsOf(contract?.text ?? '');
const missing = (keys: Set<string>): string[] => commands.filter((name) => !keys.has(name));

describe('the contract', () => {
  it('is read', () => {
    expect(commands).toContain('connect.start');
    expect(commands.length).toBeGreaterThan(5);
  });

  it('has a handler for every command, served by the background', () => {
    expect(
      missing(
        keysIn(
          filesIn(
            ['lib/work', 'lib/publish', 'lib/desk', 'lib/doctor', 'lib/sample', 'lib/data'],
            ['handlers.ts'],
          ),
        ),
      ),
    ).toEqual([]);
    const [background] = filesIn(['entrypoints'], ['background.ts']);
    expect(background?.text).toMatch(
      /handlers = \{\s*\.\.\.createHandlers\([^;]*\.\.\.createPublishHandlers\([^;]*\.\.\.createDeskHandlers\([^;]*\};\s*serve\(handlers/,
    );
  });

  it('has a parser for every payload', () => {
    expect(missing(keysIn(filesIn(['lib/bus'], ['payloads.ts'])))).toEqual([]);
  });

  it('is guarded by a test that sees a missing handler', () => {
    const keys = keysIn([{ path: 'a.ts', text: "x({ 'connect.start': y })", lines: 1 }]);
    expect(missing(keys)).not.toContain('connect.start');
    expect(missing(keys)).toContain('connect.paste');
  });
});
