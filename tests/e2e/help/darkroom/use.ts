import type { Page } from 'puppeteer-core';
import type { Facts, Unreadable } from '../../../../lib/shared/media/facts.ts';
import type { Edit, Surface } from '../../../../lib/shared/post/draft.ts';
import type { Problem } from '../../../../lib/shared/problem.ts';
import type { Room } from './open.ts';

type Colour = [red: number, green: number, blue: number];
export type Made = {
  facts: Facts | Unreadable;
  width: number;
  height: number;
  /** Colours at the places asked for, in shares of the picture. */
  colours: Colour[];
  bytes: Buffer;
  print: string;
};
export type Refused = { facts: Facts | Unreadable; problem: Problem };

export const plain: Edit = { ratio: 'own', fill: 'crop', box: null };

type Asked = {
  edit?: Edit;
  surface?: Surface;
  at?: [x: number, y: number][];
};

/** Looks at bytes and develops them in the page; what is refused comes back as its problem. */
export async function developIn(
  page: Page,
  bytes: Buffer,
  { edit = plain, surface = 'feed', at = [[0.5, 0.5]] }: Asked = {},
): Promise<Made | Refused> {
  const answer = await page.evaluate(
    async (text, how, where, places) => {
      const { darkroom } = globalThis as unknown as { darkroom: Room };
      const blob = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
      const facts = await darkroom.probe(blob);
      try {
        if (facts.kind !== 'picture') return { facts, problem: { code: 'bad-media' as const } };
        const made = await darkroom.develop(blob, facts, how, { surface: where });
        const picture = await createImageBitmap(made.bytes);
        const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        context?.drawImage(picture, 0, 0);
        const colours = places.map(([x, y]) => {
          const spot = [Math.floor(x * picture.width), Math.floor(y * picture.height)] as const;
          return [...(context?.getImageData(...spot, 1, 1).data ?? [])].slice(0, 3);
        });
        let out = '';
        for (const byte of new Uint8Array(await made.bytes.arrayBuffer())) {
          out += String.fromCharCode(byte);
        }
        const print = await darkroom.printOf(blob);
        return { facts, colours, out: btoa(out), print, width: made.width, height: made.height };
      } catch (error) {
        return { facts, problem: (error as { problem: Problem }).problem };
      }
    },
    bytes.toString('base64'),
    edit,
    surface,
    at,
  );
  if (answer.problem) return { facts: answer.facts, problem: answer.problem };
  const { out, ...rest } = answer;
  return { ...rest, colours: rest.colours as Colour[], bytes: Buffer.from(out, 'base64') };
}
