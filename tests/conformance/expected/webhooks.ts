import type { Rows, WebhookRow } from './row.ts';

/*
 * Source: Webhooks for Instagram, "Comments", "Mentions", "Story Insights", "Messaging". Loupe has
 * no reader of these: nothing can call an extension. They are judged by the reader that stands
 * beside this table, written for tests.
 */

const change = (...keeps: string[]): WebhookRow => ({ class: 'webhook', by: 'changes', keeps });
const talk = (...keeps: string[]): WebhookRow => ({
  class: 'webhook',
  by: 'talks',
  keeps: [
    'entry[].messaging[].sender.id -> [].from',
    'entry[].messaging[].recipient.id -> [].to',
    'entry[].messaging[].timestamp -> [].at',
    ...keeps,
  ],
});

const comment = [
  'entry[].changes[].field -> [].field',
  'entry[].changes[].value.id -> [].commentId',
  'entry[].changes[].value.text -> [].text',
];
const story = (of: string): string[] => [
  `${of}entry[].changes[].field -> [].field`,
  `${of}entry[].changes[].value.media_id -> [].mediaId`,
  ...['exits', 'replies', 'reach', 'taps_forward', 'taps_back', 'impressions'].map(
    (name) => `${of}entry[].changes[].value.${name} -> [].figures.${name}`,
  ),
];
const mid = 'entry[].messaging[].message.mid -> [].messageId';

export const webhooks: Rows = {
  'webhook-comments': change(
    ...comment,
    'entry[].changes[].value.parent_id -> [].parentId',
    'entry[].changes[].value.from.id -> [].fromId',
    'entry[].changes[].value.from.username -> [].username',
    'entry[].changes[].value.media.id -> [].mediaId',
  ),
  'webhook-comments-minimal-dashboard-test': change(...comment),
  'webhook-live-comments': change(...comment),
  'webhook-mentions': change(
    'entry[].changes[].field -> [].field',
    'entry[].changes[].value.media_id -> [].mediaId',
    'entry[].changes[].value.comment_id -> [].commentId',
  ),
  'webhook-story-insights': change(...story('')),
  // Meta's own sample is a list of one.
  'webhook-story-insights-doc': change(...story('[].')),
  'webhook-story-insights-low-counts': change(...story('')),
  'webhook-message-unsupported-attachment': talk(
    mid,
    'entry[].messaging[].message.attachments[].type -> [].attachments[].type',
    'entry[].messaging[].message.attachments[].payload.url -> [].attachments[].url',
  ),
  'webhook-messaging-seen': talk('entry[].messaging[].read.mid -> [].messageId'),
  'webhook-message-like-heart': talk(
    mid,
    'entry[].messaging[].message.attachments[].type -> [].attachments[].type',
  ),
  'webhook-message-unsent': talk(mid, 'entry[].messaging[].message.is_deleted -> [].deleted'),
  'webhook-message-story-mention': talk(
    mid,
    'entry[].messaging[].message.attachments[].type -> [].attachments[].type',
    'entry[].messaging[].message.attachments[].payload.url -> [].attachments[].url',
  ),
  'webhook-message-echo': talk(mid, 'entry[].messaging[].message.is_echo -> [].echo'),
  'webhook-icebreaker-postback': talk(
    'entry[].messaging[].postback.title -> [].title',
    'entry[].messaging[].postback.payload -> [].payload',
  ),
};
