import { ArchiveError } from './fault.ts';
import { archiveVersion, fileNames, type Lot, type Manifest } from './format.ts';
import { longestLine, mostLotBytes, mostRows } from './format.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
const isHash = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
const all = (value: unknown, holds: (one: Record<string, unknown>) => boolean): boolean =>
  Array.isArray(value) && value.every((one) => isObject(one) && holds(one));

const largest = 2 ** 40;
/** The last moment that has a date. */
const latest = 8.64e15;

const isTable = ({ table, rows, lots }: Record<string, unknown>): boolean =>
  isText(table, 32) &&
  all(
    lots,
    (lot) =>
      isCount(lot['rows'], mostRows) &&
      isCount(lot['bytes'], mostLotBytes + longestLine) &&
      isHash(lot['sha256']),
  ) &&
  rows === (lots as Lot[]).reduce((sum, lot) => sum + lot.rows, 0);

const isFile = ({ name, bytes, sha256 }: Record<string, unknown>): boolean =>
  isText(name, 200) && fileNames.test(name) && isCount(bytes, largest) && isHash(sha256);

const isAccount = ({ id, username }: Record<string, unknown>): boolean =>
  isText(id, 32) && isText(username, 200);

/** What an archive says of itself, once it is known to be one that can be read. */
export function manifestOf(text: string): Manifest {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    throw new ArchiveError('not-an-archive', 'no manifest');
  }
  if (!isObject(told) || told['format'] !== 'loupe-archive') {
    throw new ArchiveError('not-an-archive', 'another manifest');
  }
  const { version, madeAt, loupe, accounts, tables, files } = told;
  if (typeof version === 'number' && version > archiveVersion) {
    throw new ArchiveError('newer', `version ${version}`);
  }
  const fits =
    version === archiveVersion &&
    isCount(madeAt, latest) &&
    isText(loupe, 32) &&
    all(accounts, isAccount) &&
    all(tables, isTable) &&
    all(files, isFile);
  if (!fits) throw new ArchiveError('odd', 'a manifest that makes no sense');
  return told as Manifest;
}
