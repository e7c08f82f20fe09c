import type { Call } from '../call.ts';
import { stamp } from '../clock.ts';
import { GraphError } from '../errors.ts';
import { pictureUrl } from '../images/address.ts';
import { digits } from '../random.ts';
import type { Message } from '../world/talks.ts';
import type { Picture } from '../world/things.ts';
import { permalinkOf } from './shortcode.ts';
import type { Kind } from './read.ts';

const readable = 20;

/** Whether a message still has details: only the newest twenty of a conversation do. */
const isReadable = (message: Message): boolean =>
  message.conversation.messages.indexOf(message) < readable;

/** What only the newest messages tell. */
const detail =
  <V>(tell: (message: Message, call: Call) => V) =>
  (message: Message, call: Call): V | undefined =>
    isReadable(message) ? tell(message, call) : undefined;

const sides = ({ conversation: { account, guest }, own }: Message) => {
  const [us, them] = [account, guest].map(({ username, id }) => ({ username, id }));
  return own ? { from: us, to: them } : { from: them, to: us };
};

export const messageKind: Kind<Message> = {
  type: 'UnifiedMessage',
  shown: ['id', 'created_time'],
  fields: {
    id: (message) => message.id,
    created_time: (message) => stamp(message.at),
    from: detail((message) => sides(message).from),
    to: detail((message) => ({ data: [sides(message).to] })),
    message: detail((message) => message.text ?? ''),
    is_unsupported: (message) => message.unsupported ?? false,
    attachments: detail(({ id, pictures }, call) =>
      pictures?.length
        ? { data: pictures.map((picture, at) => attachment(picture, `${id}/${at}`, call)) }
        : undefined,
    ),
    shares: detail(({ shared }) =>
      shared ? { data: [{ link: permalinkOf(shared) }] } : undefined,
    ),
    story: detail(({ story }, call) =>
      story ? { reply_to: { link: pictureUrl(story.picture, call), id: story.id } } : undefined,
    ),
    reactions: detail((message) => reactions(message)),
    tags: detail(({ own }) => ({
      data: [{ name: 'inbox' }, { name: own ? 'source:web' : 'source:mobile' }],
    })),
  },
  edges: {},
};

function attachment(picture: Picture, seed: string, call: Call): unknown {
  const url = pictureUrl(picture, call);
  const { wide: width, high: height } = picture;
  const size = { width, height, max_width: width, max_height: height };
  return {
    id: digits(`attachment/${seed}`, 15),
    image_data: { ...size, url, preview_url: url, render_as_sticker: false },
  };
}

function reactions({ reactions: all, conversation: { account, guest } }: Message): unknown {
  if (!all?.length) return undefined;
  const data = all.map(({ reaction, own }) => {
    const { username, id } = own ? account : guest;
    return { reaction, users: [{ username, id }] };
  });
  return { data };
}

/** An older message is refused by name, though its conversation still lists it. */
export function readableOnly(message: Message): void {
  if (isReadable(message)) return;
  throw new GraphError({
    message: '(#100) The message cannot be read: it is too old or was deleted',
    code: 100,
  });
}
