import { sha256 } from '../shared/hex.ts';
import type { AccountId } from '../shared/ids.ts';
import type { PostOrder, RemindOrder } from '../shared/post/order.ts';

/** JSON with its keys in order, so that the same always reads the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/**
 * Tells what was meant: the same pictures with the same words, whenever they are to leave and
 * however they reach Meta.
 */
export async function payloadHash(
  accountId: AccountId,
  order: PostOrder | RemindOrder,
  prints: readonly string[],
  comment: string,
): Promise<string> {
  const meant = { ...order, draftId: null, when: null, thumbId: null };
  const parts =
    'parts' in order
      ? order.parts.map((part) =>
          part.kind === 'picture'
            ? { ...part, from: null }
            : { ...part, assetId: null, bytes: null },
        )
      : [];
  const text = canonical({ accountId, ...meant, parts, prints, comment });
  return sha256(new TextEncoder().encode(text));
}
