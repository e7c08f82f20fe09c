import * as v from 'valibot';
import { AppError } from '../../shared/problem.ts';
import { formOf } from '../container-form.ts';
import type { Container } from '../../shared/container/kinds.ts';
import { checkContainer } from '../../shared/container/rules.ts';
import { describe, requestFor } from '../endpoint.ts';
import { address, id } from '../parse/values.ts';
import { readWritten } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{ig-user}/media
 * Permission: instagram_basic, instagram_content_publish, pages_read_engagement.
 * Task: MANAGE or CREATE_CONTENT. Units: milliseconds for a cover's frame, shares of the picture
 * from its upper left for tags, percent for volumes. A container lives 24 hours and shows nothing
 * to anybody; a lost answer costs one of the day's 400 and no more.
 * Errors: 9004/2207052 where Meta cannot fetch an address, 36000 to 36004 for pictures and
 * captions, 352 for films, 100/22070.. for tags and carousels; 1/2207057 for a cover's frame.
 * Source: Instagram Platform reference, "IG User Media".
 */

export const endpoints = describe({
  container: {
    call: 'POST /{ig-user}/media',
    permissions: ['instagram_basic', 'instagram_content_publish', 'pages_read_engagement'],
    part: 'publishing',
    speaker: 'either',
    lane: 'writes',
    limits: '400 containers in 24 hours, each alive for 24 hours.',
    source: 'IG User Media',
  },
});

/** `uri` is where a film's bytes go, for one that was to be sent afterwards. */
export type ContainerMade = { id: string; uri: string | null };

const made = v.object({ id, uri: address });

/** Makes a container of a checked post; what Meta would refuse is refused here without asking. */
export async function createContainer(
  send: Send,
  ask: Asking & { container: Container },
): Promise<ContainerMade> {
  const { accountId, container } = ask;
  const [refusal] = checkContainer(container);
  if (refusal) {
    const { field, reason, why } = refusal;
    throw new AppError({ code: 'bad-media', reason }, `not sent: ${field}, ${why}`);
  }
  const body = formOf(container);
  const response = await send(requestFor(endpoints.container, ask, [accountId], { body }));
  return readWritten(response.body, made);
}
