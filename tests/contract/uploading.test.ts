import { expect } from 'vitest';
import { createContainer } from '../../lib/graph/endpoints/containers.ts';
import { uploadBytes, uploadFromAddress } from '../../lib/graph/endpoints/rupload.ts';
import { createUpload, type Upload } from '../../lib/graph/upload.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { contract } from './help/contract.ts';
import type { Ground } from './help/ground.ts';
import { finished, look, studio } from './help/material.ts';
import { videoUrl } from '../sandbox/images/address.ts';

const beat = async (): Promise<void> => undefined;
const limits = { limitMs: 60_000, beat };

/** An upload to the sandbox by its first person. */
function uploader({ sandbox }: Ground, token = sandbox?.users[0]?.token ?? ''): Upload {
  const origin = sandbox?.origin ?? '';
  const pause = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        done();
      });
    });
  return createUpload({ fetch, clock: Date.now, pause, token, origin });
}

const reel = async ({ send, asking }: Ground): Promise<string> =>
  (await createContainer(send, { ...asking, container: { kind: 'reel', resumable: true } })).id;

async function film({ sandbox }: Ground): Promise<{ address: string; bytes: Blob }> {
  if (!sandbox) throw new Error('films are drawn by the sandbox');
  const { picture } = studio(sandbox);
  const place = { now: sandbox.clock.now(), switches: sandbox.switches };
  const own = videoUrl(picture, { ...place, cdn: `${sandbox.origin}/cdn` });
  const address = videoUrl(picture, { ...place, cdn: 'https://scontent.cdninstagram.com' });
  return { address, bytes: await (await fetch(own)).blob() };
}

contract('a film’s bytes', ({ staged }) => {
  staged('reach their container, which is ready after a while', async (ground) => {
    const containerId = await reel(ground);
    const { bytes } = await film(ground);
    await uploadBytes(uploader(ground), { ...limits, containerId, film: bytes, offset: 0 });
    expect(await finished(ground, containerId)).toBe('FINISHED');
  });

  staged('can be fetched by Meta from an address', async (ground) => {
    const containerId = await reel(ground);
    const { address } = await film(ground);
    await uploadFromAddress(uploader(ground), { ...limits, containerId, address });
    expect(await finished(ground, containerId)).toBe('FINISHED');
  });

  staged('go on from where a lost answer left them', async (ground) => {
    const containerId = await reel(ground);
    const { bytes } = await film(ground);
    ground.sandbox.fault({ kind: 'drop-after', method: 'POST', path: 'ig-api-upload' });
    const upload = uploader(ground);
    const lost = uploadBytes(upload, { ...limits, containerId, film: bytes, offset: 0 });
    expect(await lost.then(() => null, problemOf)).toMatchObject({ code: 'unknown-outcome' });
    const read = await look(ground, containerId, 'video_status');
    const { uploading_phase: phase } = read['video_status'] as {
      uploading_phase: { bytes_transferred?: number };
    };
    const offset = phase.bytes_transferred ?? 0;
    await uploadBytes(upload, { ...limits, containerId, film: bytes, offset });
    expect(await finished(ground, containerId)).toBe('FINISHED');
  });

  staged('are refused with somebody else’s token', async (ground) => {
    const containerId = await reel(ground);
    const { bytes } = await film(ground);
    const upload = uploader(ground, 'EAABnobody');
    const asked = uploadBytes(upload, { ...limits, containerId, film: bytes, offset: 0 });
    const problem = await asked.then(() => null, problemOf);
    expect(['not-allowed', 'signed-out']).toContain(problem?.code);
  });
});
