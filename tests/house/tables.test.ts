import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { root } from './help/files.ts';

/** Loupe's tables of who may do what, and the sandbox's. */
const loupe = '^lib/shared/(access/|tasks\\.ts$|permissions\\.ts$)';
const sandbox = '^tests/sandbox/';

const apart: IForbiddenRuleType[] = [
  {
    name: 'the sandbox does not know Loupe’s tables',
    severity: 'error',
    from: { path: sandbox },
    to: { path: loupe, reachable: true },
  },
  {
    name: 'Loupe does not know the sandbox’s',
    severity: 'error',
    from: { path: '^(lib|components|entrypoints)/' },
    to: { path: sandbox, reachable: true },
  },
];

/** Every import among some folders that one of the rules forbids. */
async function broken(folders: string[], ruleSet = apart): Promise<string[]> {
  const { output } = await cruise(folders, {
    ...{ baseDir: root, ruleSet: { forbidden: ruleSet }, validate: true },
    ...{ tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
  });
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe('the tables of permissions and tasks', () => {
  it('are written twice, from the sources, and neither is made of the other', async () => {
    expect(await broken(['tests/sandbox', 'lib/shared'])).toEqual([]);
  });

  it('are guarded by a rule that sees who compares them', async () => {
    const comparing = apart.map((one) => ({ ...one, from: { path: '^tests/unit/access/' } }));
    const found = await broken(['tests/unit/access', 'tests/sandbox', 'lib/shared'], comparing);
    expect(found.join('\n')).toMatch(/does not know Loupe’s tables: tests\/unit\/access/);
    expect(found.join('\n')).toMatch(/does not know the sandbox’s: tests\/unit\/access/);
  });
});
