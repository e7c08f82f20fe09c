import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { container, type ContainerSeen } from '../parse/container-status.ts';
import { readNode } from '../parse/edge.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-container}
 * Permission: instagram_basic, instagram_content_publish, pages_read_engagement.
 * Task: MANAGE or CREATE_CONTENT. Units: bytes. Without `fields` the status is not told.
 * Errors: 24/2207008 or 100/33 for a container that is gone; what became of a film is no error
 * but stands in `status`. A published container is PUBLISHED, one of 24 hours EXPIRED.
 * Source: Instagram Platform reference, "IG Container".
 */

export const endpoints = describe({
  containerStatus: {
    call: 'GET /{ig-container}',
    permissions: ['instagram_basic', 'instagram_content_publish', 'pages_read_engagement'],
    part: 'publishing',
    speaker: 'either',
    lane: 'reads',
    limits: 'Once a minute, for five minutes, is what Meta recommends.',
    source: 'IG Container',
  },
});

export type { ContainerSeen } from '../parse/container-status.ts';

const fields = 'status_code,status,video_status,copyright_check_status';

/** How far a container is, and why it failed where it did. */
export async function readContainer(
  send: Send,
  ask: Asking & { containerId: string },
): Promise<ContainerSeen> {
  const query = { fields };
  const body = await answerTo(send, endpoints.containerStatus, ask, [ask.containerId], { query });
  return readNode(body, container);
}
