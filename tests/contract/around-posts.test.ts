import { expect } from 'vitest';
import { readAudio, searchAudio } from '../../lib/graph/endpoints/audio.ts';
import { readContainer } from '../../lib/graph/endpoints/container-status.ts';
import { readEvents } from '../../lib/graph/endpoints/events.ts';
import { readMediaPage } from '../../lib/graph/endpoints/media.ts';
import { readEmbed } from '../../lib/graph/endpoints/oembed.ts';
import { searchPlaces } from '../../lib/graph/endpoints/places.ts';
import {
  metricsOf,
  readPostInsights,
  readPostSplit,
} from '../../lib/graph/endpoints/post-insights.ts';
import { readPublishingLimit } from '../../lib/graph/endpoints/publishing-limit.ts';
import { readStories } from '../../lib/graph/endpoints/stories.ts';
import { contract } from './help/contract.ts';
import { given } from './help/given.ts';

const first = { after: null, limit: 50 };

contract('what is around posts', ({ reads, staged }) => {
  for (const kind of ['photo', 'carousel', 'reel'] as const) {
    reads(`a ${kind} answers to every metric of its product`, async (ground) => {
      const { media } = await readMediaPage(ground.send, { ...ground.asking, ...first });
      const seen = given(
        ground,
        media.find((one) => one.kind === kind),
      );
      if (!seen) return;
      const ask = { ...ground.asking, mediaId: seen.id, kind };
      const names = Object.keys(await readPostInsights(ground.send, ask));
      expect(names.sort()).toEqual([...metricsOf(kind)].sort());
    });
  }

  reads('how a story was left adds up', async (ground) => {
    const { items } = await readStories(ground.send, { ...ground.asking, ...first });
    const story = given(ground, items[0]);
    if (!story) return;
    const ask = { ...ground.asking, mediaId: story.id, metric: 'navigation' } as const;
    const { value, parts } = await readPostSplit(ground.send, ask);
    expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(value);
    expect(parts.filter(({ of }) => of === 'other')).toEqual([]);
  });

  reads('the quota is told with what is used of it', async ({ send, asking }) => {
    const { used, total, seconds } = await readPublishingLimit(send, asking);
    expect(total).toBeGreaterThan(0);
    expect(used).toBeGreaterThanOrEqual(0);
    expect(seconds).toBe(86_400);
  });

  reads('a container that is not there is not found', async ({ send, asking }) => {
    const gone = readContainer(send, { ...asking, containerId: '17999999999999999' });
    await expect(gone).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });

  reads('music is found, and the same by its id', async ({ send, asking }) => {
    const [seen] = await searchAudio(send, { ...asking, kind: 'music', words: '' });
    expect(seen?.kind).toBe('music');
    const again = await readAudio(send, { ...asking, audioId: seen?.id ?? '' });
    expect(again.title).toBe(seen?.title);
  });

  staged('music of a label cannot be listened to', async ({ send, asking }) => {
    const found = await searchAudio(send, { ...asking, kind: 'music', words: 'Cone' });
    expect(found.map(({ listenUrl }) => listenUrl)).toEqual([null]);
  });

  staged('places are found by words, with where they are', async ({ send, asking }) => {
    const { items } = await searchPlaces(send, { ...asking, ...first, words: 'market' });
    expect(items[0]).toMatchObject({ name: 'Clifton Market', place: { city: 'Bristol' } });
  });

  reads('a public post can be shown elsewhere, without a token', async (ground) => {
    const { media } = await readMediaPage(ground.send, { ...ground.asking, ...first });
    const address = given(ground, media[0]?.permalink);
    if (!address) return;
    const seen = await readEmbed(ground.send, { ...ground.asking, address, maxWidth: 400 });
    expect(seen.html).toContain('instagram-media');
    expect(ground.sent.at(-1)?.speaker).toBe('nobody');
  });

  reads('announced events have a time', async (ground) => {
    const { items, dropped } = await readEvents(ground.send, { ...ground.asking, ...first });
    for (const { startsAt } of items) expect(startsAt).not.toBeNull();
    expect(dropped).toBe(0);
  });
});
