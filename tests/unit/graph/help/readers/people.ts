import * as accounts from '../../../../../lib/graph/endpoints/accounts.ts';
import * as audio from '../../../../../lib/graph/endpoints/audio.ts';
import * as conversations from '../../../../../lib/graph/endpoints/conversations.ts';
import * as events from '../../../../../lib/graph/endpoints/events.ts';
import * as limit from '../../../../../lib/graph/endpoints/publishing-limit.ts';
import * as pages from '../../../../../lib/graph/endpoints/pages.ts';
import * as places from '../../../../../lib/graph/endpoints/places.ts';
import * as portfolio from '../../../../../lib/graph/endpoints/portfolio.ts';
import * as profile from '../../../../../lib/graph/endpoints/profile.ts';
import * as shop from '../../../../../lib/graph/endpoints/shop.ts';
import * as standing from '../../../../../lib/graph/endpoints/standing.ts';
import * as tokens from '../../../../../lib/graph/endpoints/tokens.ts';
import { account, ask, list, post, named, stamp, turn } from './reader.ts';

const counted = { quota_usage: 2, config: { quota_total: 50, quota_duration: 86400 } };

const page = {
  ...{ id: '134895793791914', name: 'Clay', access_token: 't', tasks: ['MANAGE'] },
  ...{ has_transitioned_to_new_page_experience: true, instagram_business_account: account },
};
const picture = { url: 'https://x/a.jpg', preview_url: 'https://x/b.jpg' };
const party = { id: '123', username: 'fan' };
const message = {
  ...{ id: 'aWdfZAG1', created_time: stamp, from: party, to: { data: [party] }, message: 'Hi' },
  attachments: { data: [{ id: '6', image_data: picture, name: 'a.jpg' }, { video_data: picture }] },
  ...{
    story: { reply_to: { link: 'https://x/s', id: '18' } },
    shares: list({ link: 'https://x/' }),
  },
  reactions: { data: [{ reaction: 'love', users: [party] }] },
};
const talk = {
  ...{ id: 'aWdfZAG06', updated_time: stamp, participants: { data: [party] }, unread_count: 1 },
  ...{ message_count: 2, can_reply: true, messages: list(message) },
};
const product = {
  ...{ product_id: 3231775643511089, merchant_id: 90010177253934, product_name: 'Mug' },
  ...{ name: 'Mug', review_status: 'approved', image_url: 'https://x/', x: 0.5, y: 0.8 },
  product_variants: [{ product_id: 52, variant_name: 'Green' }],
};
const sound = { audio_id: '59', audio_type: 'music', title: 'Wheel', duration_in_ms: 153760 };

/** Readers about people, Pages, tokens, talks and things. */
export const people = named({
  readMe: { call: accounts.readMe, valid: { id: '10', name: 'Ana' } },
  readAccountById: {
    call: (send) => accounts.readAccountById(send, ask.accountId),
    valid: account,
  },
  readPages: { call: pages.readPages, valid: list(page) },
  readPageOfToken: { call: pages.readPageOfToken, valid: page },
  readPageById: { call: (send) => pages.readPageById(send, '134895793791914'), valid: page },
  readBusinesses: { call: portfolio.readBusinesses, valid: list({ id: '10001', name: 'Clay' }) },
  readPagesOfBusiness: {
    call: (send) => portfolio.readPagesOfBusiness(send, '10001', 'client'),
    valid: list(page),
  },
  readPortfolioPages: { call: portfolio.readPortfolioPages, valid: list(page) },
  readPermissions: {
    call: tokens.readPermissions,
    valid: list({ permission: 'instagram_basic', status: 'granted' }),
  },
  inspectToken: {
    call: (send) => tokens.inspectToken(send, 'secret'),
    valid: {
      data: {
        ...{ app_id: '77', type: 'USER', is_valid: true, expires_at: 1767974400, scopes: ['a'] },
        granular_scopes: [{ scope: 'a', target_ids: ['1'] }],
      },
    },
  },
  readProfile: { call: (send) => profile.readProfile(send, ask), valid: account },
  readPublishingLimit: {
    call: (send) => limit.readPublishingLimit(send, ask),
    valid: list(counted),
  },
  readStanding: {
    call: (send) => standing.readStanding(send, { ...ask, where: 'media' }),
    valid: { id: '1', content_publishing_limit: list(counted), media: list(post) },
  },
  readStandingApart: {
    call: (send) => standing.readStandingApart(send, { ...ask, where: 'stories' }),
    // One answer to both questions.
    valid: list({ ...counted, ...post }),
  },
  readEvents: {
    call: (send) => events.readEvents(send, turn),
    valid: list({ id: '1', title: 'Firing', start_time: stamp, notification_subtypes: ['A'] }),
  },
  searchAudio: {
    call: (send) => audio.searchAudio(send, { ...ask, kind: 'music', words: 'wheel' }),
    valid: { audio: [sound] },
  },
  readAudio: { call: (send) => audio.readAudio(send, { ...ask, audioId: '59' }), valid: sound },
  searchPlaces: {
    call: (send) => places.searchPlaces(send, { ...turn, words: 'Bremen' }),
    valid: list({ id: '1', name: 'Kiln', location: { city: 'Bremen', latitude: 53.1 } }),
  },
  readConversations: {
    call: (send) => conversations.readConversations(send, { ...turn, pageId: '5' }),
    valid: list(talk),
  },
  readConversation: {
    call: (send) => conversations.readConversation(send, { ...turn, conversationId: 'aW' }),
    valid: talk,
  },
  readMessage: {
    call: (send) => conversations.readMessage(send, { ...ask, messageId: 'aW' }),
    valid: message,
  },
  readGuest: {
    call: (send) => conversations.readGuest(send, { ...ask, guestId: '123' }),
    valid: { ...party, name: 'Fan', follower_count: 4, is_user_follow_business: true },
  },
  readCatalogs: {
    call: (send) => shop.readCatalogs(send, ask),
    valid: list({ catalog_id: '96', catalog_name: 'Mugs', product_count: 11 }),
  },
  searchProducts: {
    call: (send) => shop.searchProducts(send, { ...turn, catalogId: '96' }),
    valid: list(product),
  },
  readAppeal: {
    call: (send) => shop.readAppeal(send, { ...ask, productId: '32' }),
    valid: list({ product_id: 32, eligible_for_appeal: true, rejection_reasons: ['a'] }),
  },
  readProductTags: {
    call: (send) => shop.readProductTags(send, { ...ask, mediaId: '1' }),
    valid: list(product),
  },
});
