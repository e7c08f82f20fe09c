import { readMe } from '../../../lib/graph/endpoints/accounts.ts';
import { searchAudio } from '../../../lib/graph/endpoints/audio.ts';
import {
  readConversation,
  readConversations,
  readMessage,
} from '../../../lib/graph/endpoints/conversations.ts';
import { readDiscovered } from '../../../lib/graph/endpoints/discovery.ts';
import { sendMessage } from '../../../lib/graph/endpoints/messaging.ts';
import { readPageById, readPages } from '../../../lib/graph/endpoints/pages.ts';
import { readProfile } from '../../../lib/graph/endpoints/profile.ts';
import {
  readCatalogs,
  readProductTags,
  searchProducts,
} from '../../../lib/graph/endpoints/shop.ts';
import { inspectToken, readPermissions } from '../../../lib/graph/endpoints/tokens.ts';
import { ask, mediaId, pageId, type Read, turn } from './asks.ts';

const guestId = '123456789012345';

/** Accounts, Pages, tokens, talks and shops. */
export const people = {
  me: (send) => readMe(send),
  pages: (send) => readPages(send),
  page: (send) => readPageById(send, pageId),
  permissions: (send) => readPermissions(send),
  token: (send) => inspectToken(send, 'a-token'),
  profile: (send) => readProfile(send, ask),
  discovered: (send) => readDiscovered(send, { ...turn, username: 'clay' }),
  conversations: (send) => readConversations(send, { ...turn, pageId }),
  conversation: (send) => readConversation(send, { ...turn, conversationId: 'aWdfZAG06' }),
  message: (send) => readMessage(send, { ...ask, messageId: 'aWdfZAG1' }),
  messageSent: (send) =>
    sendMessage(send, {
      ...{ ...ask, pageId, personId: guestId },
      message: { kind: 'text', text: 'Hi' },
    }),
  audio: (send) => searchAudio(send, { ...ask, kind: 'music' }),
  catalogs: (send) => readCatalogs(send, ask),
  products: (send) => searchProducts(send, { ...turn, catalogId: '96' }),
  productTags: (send) => readProductTags(send, { ...ask, mediaId }),
} as const satisfies Record<string, Read>;
