import type { Layer, Send } from './types.ts';

/** Puts layers around a transport; the first named is outermost. */
export function stack(transport: Send, layers: Layer[]): Send {
  return layers.reduceRight((next, layer) => layer(next), transport);
}
