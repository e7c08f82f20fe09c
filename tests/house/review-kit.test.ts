import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../lib/graph/endpoint.ts';
import { type AskedPermission, permissionUses } from '../../lib/shared/access/permission-uses.ts';
import { permissionCalls } from '../../lib/shared/access/permission-calls.ts';
import { featurePermissions } from '../../lib/shared/permissions.ts';
import { callsMade } from './help/calls-made.ts';
import { root } from './help/files.ts';

const folder = join(root, 'lib/graph/endpoints');
const asked = new Set(Object.values(featurePermissions).flat()) as Set<AskedPermission>;
const told = Object.keys(permissionUses) as AskedPermission[];

const made = callsMade();

/** What wants more than is ever asked for is done with tokens that others made, if at all. */
const isAsked = (permission: string): boolean => (told as string[]).includes(permission);

/** Every call that Loupe makes, by what it needs. */
async function callsOf(): Promise<Record<AskedPermission, string[]>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const all = await Promise.all(
    files.map(async (file) => {
      const { endpoints = {} } = (await import(pathToFileURL(join(folder, file)).href)) as {
        endpoints?: Record<string, Endpoint>;
      };
      return Object.entries(endpoints).filter(
        ([name, { permissions }]) =>
          (made.has(`${file} ${name}`) || made.has(`${file} *`)) && permissions.every(isAsked),
      );
    }),
  );
  const entries = told.map((permission) => {
    const using = all.flat().filter(([, { permissions }]) => permissions.includes(permission));
    return [permission, [...new Set(using.map(([, { call }]) => call))].sort()];
  });
  return Object.fromEntries(entries) as Record<AskedPermission, string[]>;
}

const page = async (): Promise<string> => {
  const path = join(root, 'lib/shared/access/permission-calls.ts');
  const text = `import type { AskedPermission } from './permission-uses.ts';

/**
 * Every call that needs a permission, of those that Loupe makes. Made from the descriptions of the
 * Graph client's endpoints (\`npm run fix\` writes it anew): never edit it by hand.
 */
export const permissionCalls: Readonly<Record<AskedPermission, readonly string[]>> = ${JSON.stringify(await callsOf())};
`;
  return format(text, { ...(await resolveConfig(path)), filepath: path });
};

describe('what Meta’s reviewers are told', () => {
  it('is of every permission that is asked for, and of no other', () => {
    expect([...told].sort()).toEqual([...asked].sort());
  });

  it('has the calls as the client describes them', async () => {
    await expect(await page()).toMatchFileSnapshot(
      join(root, 'lib/shared/access/permission-calls.ts'),
    );
  });

  it.each(told)('is of no permission that no call of Loupe’s needs: %s', (permission) => {
    expect(permissionCalls[permission].length).toBeGreaterThan(0);
  });

  it.each(told)('says what it does, where, why and what to record: %s', (permission) => {
    const { does, where, why, steps } = permissionUses[permission];
    for (const text of [does, where, why, ...steps]) expect(text).toMatch(/^\p{Lu}.{10,}[.]$/u);
    expect(steps.length).toBeGreaterThan(1);
  });

  it('leaves out what Loupe could ask and never does', () => {
    expect(made).toContain('publish.ts publish');
    expect(made).toContain('messaging.ts privateReply');
    expect(made).toContain('portfolio.ts *');
    expect(made).not.toContain('messaging.ts send');
    expect(made).not.toContain('discovery.ts discovery');
  });
});
