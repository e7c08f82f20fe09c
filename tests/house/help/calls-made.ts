import { posix } from 'node:path';
import ts from 'typescript';
import { filesIn } from './files.ts';

const folder = 'lib/graph/endpoints/';

/** What a file takes from files of endpoints: its own name for each thing, and where it is from. */
type Taken = Map<string, string>;
/** One thing at the top of a file of endpoints, and the names in it. */
type Thing = { mentions: Set<string>; endpoints: Set<string> };

/** Everything a file runs of endpoints; what it takes as a type alone is not run. */
function takenBy(path: string, source: ts.SourceFile): Taken {
  const taken: Taken = new Map();
  for (const one of source.statements) {
    if (!ts.isImportDeclaration(one) || !ts.isStringLiteral(one.moduleSpecifier)) continue;
    const from = posix.join(posix.dirname(path), one.moduleSpecifier.text);
    const names = one.importClause?.namedBindings;
    const types = one.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    if (!from.startsWith(folder) || types || !names || !ts.isNamedImports(names)) continue;
    for (const { name, propertyName, isTypeOnly } of names.elements)
      if (!isTypeOnly) taken.set(name.text, `${from} ${(propertyName ?? name).text}`);
  }
  return taken;
}

function thingOf(node: ts.Node): Thing {
  const thing: Thing = { mentions: new Set(), endpoints: new Set() };
  const visit = (inner: ts.Node): void => {
    if (ts.isIdentifier(inner)) thing.mentions.add(inner.text);
    if (ts.isIdentifier(inner) && inner.text === 'endpoints') {
      const { parent } = inner;
      // Chosen by a name that is known only when it runs: any of them.
      thing.endpoints.add(ts.isPropertyAccessExpression(parent) ? parent.name.text : '*');
    }
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return thing;
}

/** Every function and value at the top of a file but the table of endpoints itself. */
function thingsIn(source: ts.SourceFile): Map<string, Thing> {
  const declared = source.statements.flatMap((one): [string, ts.Node][] => {
    if (ts.isFunctionDeclaration(one) && one.name) return [[one.name.text, one]];
    if (!ts.isVariableStatement(one)) return [];
    return one.declarationList.declarations.map((each) => [each.name.getText(), each]);
  });
  return new Map(
    declared.filter(([name]) => name !== 'endpoints').map(([name, node]) => [name, thingOf(node)]),
  );
}

/**
 * `file name` of every endpoint that something outside the folder of endpoints comes to run; a star
 * for all of a file.
 */
export function callsMade(): Set<string> {
  const files = filesIn(['lib', 'entrypoints'], ['.ts', '.tsx']).map(({ path, text }) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return { path, source, taken: takenBy(path, source) };
  });
  const inside = files.filter(({ path }) => path.startsWith(folder));
  const known = new Map(
    inside.map(({ path, source, taken }) => [path, { things: thingsIn(source), taken }]),
  );
  const made = new Set<string>();
  const seen = new Set<string>();
  const follow = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const [path = '', name = ''] = key.split(' ');
    const file = known.get(path);
    const thing = file?.things.get(name);
    if (!file || !thing) return;
    const silent = ![...file.things.values()].some(({ endpoints }) => endpoints.size > 0);
    // A file whose calls go another way than by its table makes them all.
    for (const one of silent ? ['*'] : thing.endpoints)
      made.add(`${path.slice(folder.length)} ${one}`);
    for (const one of thing.mentions) follow(file.taken.get(one) ?? `${path} ${one}`);
  };
  for (const { path, taken } of files)
    if (!path.startsWith(folder)) for (const key of taken.values()) follow(key);
  return made;
}
