import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One recorded answer and what its folder says of it. */
export type Sample = {
  file: string;
  kind: string;
  group: string;
  answers: string;
  status: number;
  isHeaders: boolean;
  text: string;
};

type Entry = {
  file: string;
  kind?: string;
  group?: string;
  answers?: string;
  http_status?: number | null;
  is_headers?: boolean;
};

type Index = { samples: Entry[]; wire_copies?: { file: string; copy_of: string }[] };

/** Every answer the folder's index names, copies in other spellings included. */
export function readSamples(folder: string): Sample[] {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index;
  const copies = (index.wire_copies ?? []).flatMap(({ file, copy_of }) => {
    const original = index.samples.find((entry) => entry.file === copy_of);
    return original ? [{ ...original, file }] : [{ file }];
  });
  return [...index.samples, ...copies].map((entry: Entry): Sample => ({
    file: entry.file,
    kind: entry.kind ?? '',
    group: entry.group ?? '',
    answers: entry.answers ?? '',
    status: entry.http_status ?? 200,
    isHeaders: entry.is_headers === true,
    text: readFileSync(join(folder, entry.file), 'utf8'),
  }));
}

/** Meta's own list of publishing errors, where the folder has it, as answers to be classified. */
export function readOfficial(folder: string): Sample[] {
  const path = join(folder, 'official-error-codes.json');
  if (!existsSync(path)) return [];
  const { rows } = JSON.parse(readFileSync(path, 'utf8')) as {
    rows: { http: number; code: number; subcode: number | null }[];
  };
  return rows.map(({ http, code, subcode }): Sample => ({
    file: `official-error-codes.json ${code}/${subcode ?? '-'}`,
    kind: `official ${code}/${subcode ?? '-'}`,
    group: 'error',
    answers: '',
    status: http,
    isHeaders: false,
    text: JSON.stringify({ error: { code, error_subcode: subcode ?? undefined } }),
  }));
}
