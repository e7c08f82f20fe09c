import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
import { raw, readEdge } from './edge.ts';
import { kindOf } from './media.ts';
import { id, text, time } from './values.ts';

/** A post by what tells it from another. */
export type StandingSeen = {
  id: string;
  at: Instant;
  text: string;
  kind: ReturnType<typeof kindOf>;
  children: number;
};

/** The fields of a post that tell it from another. */
export const standingFields = [
  ...(['id', 'caption', 'timestamp', 'media_type', 'media_product_type'] as const),
  { name: 'children', fields: ['id'] },
];

const child = v.object({ id });

export const standing = v.pipe(
  v.object({
    id,
    timestamp: time,
    caption: text,
    media_type: text,
    media_product_type: text,
    children: raw,
  }),
  v.transform((seen): StandingSeen => ({
    id: seen.id,
    at: seen.timestamp,
    text: seen.caption ?? '',
    kind: kindOf(seen.media_type, seen.media_product_type),
    children: readEdge(seen.children, child).items.length,
  })),
);
