import { expect } from 'vitest';
import { createContainer } from '../../lib/graph/endpoints/containers.ts';
import { type Container, fieldsOf, type Kind } from '../../lib/shared/container/kinds.ts';
import type { Sandbox } from '../sandbox/start.ts';
import { contract } from './help/contract.ts';
import { drawn, studio } from './help/material.ts';
import { mugFor } from './help/mug.ts';

const spot = { x: 0.5, y: 0.5 };

/** Forms of every kind; two of a kind where one field excludes another. */
function forms(sandbox: Sandbox, children: string[]): Container[] {
  const { world } = sandbox;
  const imageUrl = drawn(sandbox);
  const videoUrl = 'https://scontent.cdninstagram.com/film.mp4';
  const username = 'harbour.bakery';
  const productId = String(mugFor(studio(sandbox)).id);
  const told = {
    ...{ caption: 'Two mugs', collaborators: [username] },
    locationId: world.places[0]?.id ?? '',
  };
  const disclosed = { aiGenerated: true, paidPartnership: true, sponsorIds: ['17841400000000099'] };
  const audioId = world.sounds[0]?.id ?? '';
  const inPicture = {
    userTags: [{ username, ...spot }],
    productTags: [{ productId, ...spot }],
  };
  return [
    { kind: 'photo', imageUrl, altText: 'Mugs', ...told, ...disclosed, ...inPicture },
    {
      ...{ kind: 'reel', resumable: true, ...told, ...disclosed, shareToFeed: true },
      ...{ coverUrl: imageUrl, trial: 'MANUAL', userTags: [{ username }] },
      audio: { audioId, audioVolume: 80, videoVolume: 20, loop: true },
    },
    {
      ...{ kind: 'reel', videoUrl, thumbOffset: 100, audioName: 'Wheel' },
      productTags: [{ productId }],
    },
    { kind: 'story-photo', imageUrl, ...disclosed, userTags: [{ username, ...spot }] },
    { kind: 'story-video', resumable: true, ...disclosed, userTags: [{ username }] },
    { kind: 'story-video', videoUrl },
    { kind: 'child-photo', imageUrl, altText: 'Mugs', ...inPicture },
    { kind: 'child-video', resumable: true, thumbOffset: 100, productTags: [{ productId }] },
    { kind: 'child-video', videoUrl },
    { kind: 'carousel', children, ...told, ...disclosed },
  ];
}

contract('every form', ({ staged }) => {
  staged('is taken with all that its kind may be given', async (ground) => {
    const { send, asking, sandbox } = ground;
    const given = new Map<Kind, Set<string>>();
    const make = async (container: Container): Promise<string> => {
      const fields = given.get(container.kind) ?? new Set();
      for (const name of Object.keys(container)) if (name !== 'kind') fields.add(name);
      given.set(container.kind, fields);
      return (await createContainer(send, { ...asking, container })).id;
    };
    const child = { kind: 'child-photo', imageUrl: drawn(sandbox) } as const;
    const children = [await make(child), await make(child)];
    for (const form of forms(sandbox, children)) expect(await make(form)).not.toBe('');
    for (const [kind, fields] of Object.entries(fieldsOf)) {
      expect([...(given.get(kind as Kind) ?? [])].sort(), kind).toEqual([...fields].sort());
    }
  });
});
