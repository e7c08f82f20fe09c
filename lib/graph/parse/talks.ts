import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
import { readEdge, raw } from './edge.ts';
import { address, answer, count, flag, id, maybe, moment, text, time } from './values.ts';

/** Somebody in a talk, by the id Instagram gives this account for them. */
export type PartySeen = { id: string; username: string | null };

export type TalkSeen = {
  id: string;
  updatedAt: Instant | null;
  parties: PartySeen[];
  messages: number | null;
  unread: number | null;
  mayReply: boolean | null;
};

/** A file of a message; `kind` is what can be told from what Meta gave. */
export type AttachmentSeen = {
  kind: 'image' | 'video' | 'file' | 'other';
  url: string | null;
  previewUrl: string | null;
  name: string | null;
};

export type MessageSeen = {
  id: string;
  at: Instant;
  /** Null where Meta withholds it, as of messages beyond the twenty newest. */
  from: PartySeen | null;
  to: PartySeen[];
  text: string;
  attachments: AttachmentSeen[];
  /** The story it answers or mentions the account in; the address lives as long as the story. */
  story: { how: 'mention' | 'reply'; id: string | null; url: string | null } | null;
  /** The post or reel that was sent on. */
  sharedUrl: string | null;
  reactions: { emoji: string | null; by: PartySeen[] }[];
  unsupported: boolean;
};

const party = v.object({ id, username: text });

export const talk = v.pipe(
  v.object({
    ...{ id, updated_time: moment, participants: raw },
    ...{ message_count: count, unread_count: count, can_reply: answer },
  }),
  v.transform((seen): TalkSeen => ({
    id: seen.id,
    updatedAt: seen.updated_time,
    parties: readEdge(seen.participants, party).items,
    messages: seen.message_count,
    unread: seen.unread_count,
    mayReply: seen.can_reply,
  })),
);

const picture = v.object({ url: address, preview_url: address });

const attachment = v.pipe(
  v.object({
    ...{ image_data: maybe(picture), video_data: maybe(picture) },
    ...{ file_url: address, name: text },
  }),
  v.transform((seen): AttachmentSeen => {
    const shown = seen.image_data ?? seen.video_data;
    const isFile = seen.file_url !== null ? 'file' : 'other';
    const isShown = seen.image_data ? 'image' : 'video';
    return {
      kind: shown ? isShown : isFile,
      url: shown?.url ?? seen.file_url,
      previewUrl: shown?.preview_url ?? null,
      name: seen.name,
    };
  }),
);

const link = v.object({ id: maybe(id), link: address });
const story = v.object({ mention: maybe(link), reply_to: maybe(link) });
const share = v.object({ link: address });
const reaction = v.object({ reaction: text, emoji: text, users: raw });

function storyOf(seen: v.InferOutput<typeof story> | null): MessageSeen['story'] {
  const of = seen?.reply_to ?? seen?.mention;
  if (!of) return null;
  return { how: seen?.reply_to ? 'reply' : 'mention', id: of.id, url: of.link };
}

export const message = v.pipe(
  v.object({
    ...{ id, created_time: time, from: maybe(party), to: raw, message: text },
    ...{ attachments: raw, shares: raw, story: maybe(story), reactions: raw },
    is_unsupported: flag,
  }),
  v.transform((seen): MessageSeen => ({
    id: seen.id,
    at: seen.created_time,
    from: seen.from,
    to: readEdge(seen.to, party).items,
    text: seen.message ?? '',
    attachments: readEdge(seen.attachments, attachment).items,
    story: storyOf(seen.story),
    sharedUrl: readEdge(seen.shares, share).items[0]?.link ?? null,
    reactions: readEdge(seen.reactions, reaction).items.map(
      ({ emoji, reaction: named, users }) => ({
        emoji: emoji ?? named,
        by: readEdge({ data: users }, party).items,
      }),
    ),
    unsupported: seen.is_unsupported,
  })),
);
