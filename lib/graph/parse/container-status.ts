import * as v from 'valibot';
import type { Problem } from '../../shared/problem.ts';
import { type Meaning, meanings } from '../code-table.ts';
import { copyrightState } from './post.ts';
import { answer, count, id, maybe, text, word } from './values.ts';

/** How far a container is; what is null was not told. */
export type ContainerSeen = {
  id: string;
  state: 'in-progress' | 'finished' | 'published' | 'error' | 'expired' | 'other' | null;
  /** Why it failed; null unless it did. */
  problem: Problem | null;
  /** Bytes that arrived of a film sent in pieces, from where to go on. */
  bytesSent: number | null;
  fileSize: number | null;
  uploading: PhaseState;
  processing: PhaseState;
  copyright: { state: v.InferOutput<typeof copyrightState>; matches: boolean | null } | null;
};

type PhaseState = 'not-started' | 'in-progress' | 'complete' | 'error' | 'other' | null;

const phases = word({
  not_started: 'not-started',
  in_progress: 'in-progress',
  complete: 'complete',
  completed: 'complete',
  error: 'error',
});

/** The one line of the code table with this subcode, whatever its code. */
function lineOf(subcode: number): { code: number | null; meaning: Meaning } | undefined {
  const line = Object.entries(meanings).find(([key]) => key.endsWith(`/${subcode}`));
  if (!line) return undefined;
  const code = Number(line[0].split('/')[0]);
  return { code: Number.isNaN(code) ? null : code, meaning: line[1] };
}

/**
 * The problem a container's text tells: "Error: Media upload has failed with error code 2207026",
 * or the bare number. The text is Meta's English for developers.
 */
export function problemInStatus(status: string | null): Problem {
  const digits = /\b(2207\d{3})\b/.exec(status ?? '')?.[1];
  if (digits === undefined) return { code: 'unexpected' };
  const subcode = Number(digits);
  const line = lineOf(subcode);
  if (!line) return { code: 'unexpected', metaSubcode: subcode };
  const { code, meaning } = line;
  return {
    code: meaning.code,
    ...(meaning.reason ? { reason: meaning.reason } : {}),
    ...(code === null ? {} : { metaCode: code }),
    metaSubcode: subcode,
  };
}

const phase = v.object({ status: phases, bytes_transferred: count, source_file_size: count });
const video = v.object({ uploading_phase: maybe(phase), processing_phase: maybe(phase) });

export const container = v.pipe(
  v.object({
    id,
    status_code: word({
      IN_PROGRESS: 'in-progress',
      FINISHED: 'finished',
      PUBLISHED: 'published',
      ERROR: 'error',
      EXPIRED: 'expired',
    }),
    status: text,
    video_status: maybe(video),
    copyright_check_status: maybe(v.object({ status: copyrightState, matches_found: answer })),
  }),
  v.transform((seen): ContainerSeen => {
    const { uploading_phase: upload, processing_phase: processing } = seen.video_status ?? {};
    const copyright = seen.copyright_check_status;
    return {
      id: seen.id,
      state: seen.status_code,
      problem: seen.status_code === 'error' ? problemInStatus(seen.status) : null,
      bytesSent: upload?.bytes_transferred ?? null,
      fileSize: upload?.source_file_size ?? null,
      uploading: upload?.status ?? null,
      processing: processing?.status ?? null,
      copyright: copyright && { state: copyright.status, matches: copyright.matches_found },
    };
  }),
);
