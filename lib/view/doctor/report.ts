import type { Branch, Fault } from '../../shared/access/diagnosis.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PersonModel } from './models.ts';

const moment = (at: number | null): string => (at === null ? 'never' : new Date(at).toISOString());

function problemLine({ code, reason, metaCode, metaSubcode, traceId }: Problem): string {
  const meta = metaCode === undefined ? '' : ` meta ${metaCode}/${metaSubcode ?? '-'}`;
  return `${reason ?? code}${meta}${traceId ? ` trace ${traceId}` : ''}`;
}

function faultLine(
  { stage, broken, cure, permission, stops }: Fault,
  branches: readonly Branch[],
  pageId: string | null,
): string {
  const at = branches.findIndex((branch) => branch.pageId === pageId);
  const where = at < 0 ? '' : ` at Page ${at + 1}`;
  const about = permission === null ? '' : ` (${permission})`;
  const stopped = stops.length === 0 ? 'everything' : stops.join(' ');
  return `  broken: ${stage} ${broken}${about}${where}; cure ${cure.kind}; stops ${stopped}`;
}

function personLines(person: PersonModel, at: number): string[] {
  const { diagnosis, permissions, branches, faults, problem, ended } = person;
  const named = (state: string): string =>
    permissions.flatMap((line) => (line.state === state ? [line.name] : [])).join(' ') || 'none';
  return [
    `sign-in ${at + 1}: ${person.tokenKind} token by ${person.door}, ${diagnosis.token}`,
    ...(ended ? [`  ended: ${problemLine(ended)}`] : []),
    `  checked ${moment(person.checkedAt)} with ${person.calls} calls`,
    ...(problem ? [`  last check came to no end: ${problemLine(problem)}`] : []),
    `  ends ${moment(person.expiresAt)}, data access ends ${moment(person.dataAccessExpiresAt)}`,
    `  permissions ${diagnosis.permissions}`,
    ...['granted', 'declined', 'expired', 'missing'].map(
      (state) => `    ${state}: ${named(state)}`,
    ),
    ...branches.map(
      (branch, index) =>
        `  Page ${index + 1}: ${branch.page} by ${branch.route}${branch.newer ? ', newer' : ''}${branch.ignored ? ', not theirs' : ''}; ` +
        `tasks ${branch.tasks}; account ${branch.account}${branch.found ? '' : ', none'}`,
    ),
    ...(faults.length === 0 ? ['  broken: nothing'] : []),
    ...faults.map(({ fault }) => faultLine(fault, branches, fault.pageId)),
  ];
}

/**
 * The chain in plain words for people who help: states, permissions and Meta's trace ids. It holds no
 * token, no id, no name of a person, a Page or an account, and no comment; it stays in English.
 */
export function reportText(people: readonly PersonModel[], details: string): string {
  return ['Connection doctor', ...people.flatMap(personLines), '', details].join('\n');
}
