import type { Call } from '../call.ts';
import { statusOf, wordsOf } from '../publishing/life.ts';
import type { Container } from '../world/made.ts';
import { type Kind, part } from './read.ts';

/** A post in the making; only its id is told unless more is asked for. */
export const containerKind: Kind<Container> = {
  type: 'ShadowIGMediaBuilder',
  shown: ['id'],
  fields: {
    id: (container) => container.id,
    status: (container, { now }) => wordsOf(container, now),
    status_code: (container, { now }) => statusOf(container, now),
    video_status: (container, call, field) =>
      container.film && part(phases(container, call), 'IGMediaBuilderVideoStatus', field.fields),
    copyright_check_status: (container, { now }, field) =>
      container.film &&
      part(
        statusOf(container, now) === 'FINISHED' || container.published !== undefined
          ? { status: 'completed', matches_found: false }
          : { status: 'in_progress' },
        'IGVideoCopyrightCheckStatus',
        field.fields,
      ),
  },
  edges: {},
};

/** How far a film's bytes are, and the work on them. */
function phases(container: Container, { now }: Call): Record<string, unknown> {
  const { film, ready } = container;
  const status = statusOf(container, now);
  const { arrived = 0, size } = film ?? {};
  const whole = size !== undefined && arrived >= size;
  const uploading = whole
    ? 'complete'
    : arrived > 0 || film?.fetching
      ? 'in_progress'
      : 'not_started';
  const processing =
    status === 'ERROR'
      ? 'error'
      : status === 'FINISHED' || status === 'PUBLISHED'
        ? 'complete'
        : ready === undefined
          ? 'not_started'
          : 'in_progress';
  return {
    uploading_phase: {
      ...{ status: status === 'ERROR' && !whole ? 'error' : uploading },
      bytes_transferred: arrived,
      ...(size === undefined ? {} : { source_file_size: size }),
    },
    processing_phase: { status: processing },
  };
}

/** Films are fetched on the side: whoever asks when that should be over waits for it a little. */
export async function settled(container: Container): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 2000).unref());
  if (container.film?.fetching) await Promise.race([container.film.fetching, patience]);
}
