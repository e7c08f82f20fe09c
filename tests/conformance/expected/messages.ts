import { leaving, refused, type Rows, several, value } from './row.ts';

/*
 * Sources: Messenger Platform, "Conversations API for Instagram"; Instagram Messaging, "Send a
 * Message". Talks of both login flavours have the same shape.
 */

const talks = ['data[].id -> items[].id', 'data[].updated_time -> items[].updatedAt | time'];
const message = ['id -> id', 'created_time -> at | time', 'from.id -> from.id'];
const inside = ['messages.data[].id -> messages.items[].id'];
const timed = 'messages.data[].created_time -> messages.items[].at | time';

export const messages: Rows = {
  'ig-conversations-list': value('conversations', ...talks),
  'ig-conversations-with-participants': value(
    'conversations',
    ...talks,
    'data[].participants.data[].id -> items[].parties[].id',
    'data[].participants.data[].username -> items[].parties[].username',
  ),
  'ig-conversation-participants': value(
    'conversation',
    'id -> talk.id',
    'participants.data[].id -> talk.parties[].id',
    'participants.data[].username -> talk.parties[].username',
  ),
  'ig-conversation-messages': value(
    'conversation',
    'id -> talk.id',
    ...inside,
    timed,
    'messages.data[].is_unsupported -> messages.items[].unsupported',
  ),
  'ig-conversation-messages-paged': value(
    'conversation',
    'id -> talk.id',
    ...inside,
    timed,
    'messages.data[].from.id -> messages.items[].from.id',
    'messages.data[].from.username -> messages.items[].from.username',
    'messages.data[].to.data[].id -> messages.items[].to[].id',
    'messages.data[].message -> messages.items[].text',
    'messages.paging.cursors.after -> messages.after',
  ),
  'ig-message-sent': value('messageSent', 'message_id -> messageId', 'recipient_id -> recipientId'),
  'ig-message-share-empty-text': value(
    'message',
    ...message,
    'from.username -> from.username',
    'to.data[].id -> to[].id',
    'message -> text',
    'shares.data[0].link -> sharedUrl',
  ),
  'message-story-reply': value(
    'message',
    ...message,
    'from.username -> from.username',
    'message -> text',
    'story.reply_to.id -> story.id',
    'story.reply_to.link -> story.url',
  ),
  'page-message-with-attachment': leaving(
    several({
      by: 'message',
      keeps: [
        ...message,
        'to.data[].id -> to[].id',
        'attachments.data[].name -> attachments[].name',
        'attachments.data[].image_data.url -> attachments[].url',
        'attachments.data[].image_data.preview_url -> attachments[].previewUrl',
      ],
    }),
    'names, mail addresses and tags of Messenger, which Instagram’s talks do not have',
  ),
  'page-conversations-ids-multi': refused(
    'conversation',
    'the root form of many ids is gone since 27 October 2026, and Loupe never asked so',
  ),
};
