import { AppError } from '../../shared/problem.ts';
import { isOpenAddress, plainAddress } from '../../shared/container/address.ts';
import { describe } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { takeDone } from '../parse/written.ts';
import type { Upload, UploadRequest } from '../upload.ts';

/*
 * POST /ig-api-upload/{version}/{container} at rupload.facebook.com
 * Permission: instagram_basic, instagram_content_publish, pages_read_engagement.
 * Task: MANAGE or CREATE_CONTENT. Films alone, for containers made to be sent bytes afterwards.
 * Units: bytes. May be repeated: whoever resumes reads `bytes_transferred` of the container's
 * uploading phase and calls again with that offset.
 * Errors: `debug_info` with `retriable`, or Graph's envelope.
 * Source: Instagram Platform, "Content Publishing", resumable uploads.
 */

export const endpoints = describe({
  upload: {
    call: 'POST /ig-api-upload/{version}/{container}',
    permissions: ['instagram_basic', 'instagram_content_publish', 'pages_read_engagement'],
    part: 'publishing',
    speaker: 'either',
    lane: 'writes',
    limits: 'Reels to 300 MB, films of stories to 100 MB; within the container’s 24 hours.',
    source: 'Content Publishing, Resumable Uploads',
  },
});

type UploadAsk = Omit<UploadRequest, 'headers' | 'body'>;

/** Sends a film's bytes from an offset on. With all of them there, nothing is left to send. */
export async function uploadBytes(
  upload: Upload,
  ask: UploadAsk & { film: Blob; offset: number },
): Promise<void> {
  const { film, offset, ...rest } = ask;
  if (film.size === 0) {
    throw new AppError({ code: 'bad-media', reason: 'video-unfit' }, 'not sent: an empty film');
  }
  if (!Number.isSafeInteger(offset) || offset < 0 || offset > film.size) {
    throw badRequest('an offset outside the film');
  }
  if (offset === film.size) return;
  const headers = { offset: String(offset), file_size: String(film.size) };
  takeDone(await upload({ ...rest, headers, body: film.slice(offset) }));
}

/** Has Meta fetch a film from a public address. */
export async function uploadFromAddress(
  upload: Upload,
  ask: UploadAsk & { address: string },
): Promise<void> {
  const { address, ...rest } = ask;
  if (!isOpenAddress(address)) {
    const problem = { code: 'bad-media', reason: 'address-unreachable' } as const;
    throw new AppError(problem, 'not sent: Meta fetches from open https addresses');
  }
  takeDone(await upload({ ...rest, headers: { file_url: plainAddress(address) } }));
}
