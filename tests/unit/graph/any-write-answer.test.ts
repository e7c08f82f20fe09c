import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhotoAddress } from '../../../lib/graph/endpoints/page-photos.ts';
import { uploadBytes } from '../../../lib/graph/endpoints/rupload.ts';
import { createUpload } from '../../../lib/graph/upload.ts';
import { AppError, codes } from '../../../lib/shared/problem.ts';
import { everyWrite } from './help/every-write.ts';
import { writing } from './help/writing.ts';

const status = fc.constantFrom(200, 201, 400, 403, 404, 429, 500, 503);
const code = fc.constantFrom(-2, -1, 1, 2, 4, 9, 10, 24, 100, 190, 200, 352, 9007, 36003, 80002);
/** Answers near the true ones, where a reader is easiest to mislead. */
const near = fc.record(
  {
    id: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
    success: fc.oneof(fc.boolean(), fc.constant('true')),
    message_id: fc.oneof(fc.string(), fc.double()),
    recipient_id: fc.oneof(fc.string(), fc.constant(null)),
    images: fc.oneof(fc.jsonValue(), fc.array(fc.record({ source: fc.webUrl() }))),
    uri: fc.jsonValue(),
    error: fc.oneof(
      fc.jsonValue(),
      fc.record({ code, error_subcode: fc.integer(), message: fc.string() }),
    ),
    debug_info: fc.oneof(
      fc.jsonValue(),
      fc.record({ retriable: fc.boolean(), message: fc.oneof(fc.string(), fc.json()) }),
    ),
  },
  { requiredKeys: [] },
);
const text = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  near.map((value) => JSON.stringify(value)),
  fc.string(),
);

const decent = (thrown: unknown): boolean =>
  thrown instanceof AppError && codes.includes(thrown.problem.code);

/** True for a value, and for an error that can be shown. */
const handled = (asked: Promise<unknown>): Promise<boolean> => asked.then(() => true, decent);

const answered = (body: string, code: number): Response => new Response(body, { status: code });

describe('any answer at all gives a value or an error that can be shown', () => {
  it.each(everyWrite.map(({ name, run }) => [name, run] as const))('to %s', async (_name, run) => {
    await fc.assert(
      fc.asyncProperty(text, status, async (body, code) => {
        const { send, calls } = writing(() => answered(body, code));
        expect(await handled(run(send))).toBe(true);
        expect(calls).toHaveLength(1);
      }),
    );
  });

  it('to a lent picture’s address', async () => {
    const ask = { accountId: '1', priority: 'click', photoId: '88' } as const;
    await fc.assert(
      fc.asyncProperty(text, status, async (body, code) => {
        const { send } = writing(() => answered(body, code));
        expect(await handled(readPhotoAddress(send, ask))).toBe(true);
      }),
    );
  });

  it('to bytes', async () => {
    const pause = (): Promise<void> => new Promise(() => undefined);
    const ask = { containerId: '1', limitMs: 1000, beat: async () => undefined };
    await fc.assert(
      fc.asyncProperty(text, status, async (body, code) => {
        const fetch = async (): Promise<Response> => answered(body, code);
        const upload = createUpload({ fetch, clock: () => 0, pause, token: 'a' });
        const film = new Blob(['film']);
        expect(await handled(uploadBytes(upload, { ...ask, film, offset: 0 }))).toBe(true);
      }),
    );
  });
});
