/** Names that Loupe sends and Meta's machine-readable description lacks, by where Meta tells them. */
type Exception = {
  /** The heading in Meta's documentation. */
  source: string;
  names: readonly string[];
};

const fieldsOf = (node: string, ...fields: string[]): string[] =>
  fields.map((field) => `${node}.${field}`);

export const exceptions: readonly Exception[] = [
  {
    source: 'Graph API reference, "Business"',
    names: [
      ...fieldsOf('Business', 'id', 'name'),
      'GET Business/owned_pages',
      'GET Business/client_pages',
    ],
  },
  {
    // Stands on the edge of a person's Pages, and on no Page.
    source: 'Graph API reference, "User Accounts"',
    names: ['Page.tasks'],
  },
  {
    source: 'Graph API reference, "Debug Token"',
    names: ['POST Root/debug_token', 'POST Root/debug_token?input_token'],
  },
  {
    source: 'Pages API, "Search Pages"',
    names: ['GET Root/pages/search', 'GET Root/pages/search?q'],
  },
  {
    // The file of a photo is no parameter by name.
    source: 'Graph API reference, "Page Photos", uploading',
    names: ['POST Page/photos?source'],
  },
  {
    source: 'Instagram Platform, "Business Discovery"',
    names: ['IGUser.business_discovery?username'],
  },
  {
    source: 'Instagram Platform, "Mentions"',
    names: ['IGUser.mentioned_media?media_id', 'IGUser.mentioned_comment?comment_id'],
  },
  {
    source: 'Instagram Platform, "Collaboration"',
    names: ['IGUser.collaborative_media_search?media_id'],
  },
  {
    source: 'Instagram Platform, "Hashtag Search"',
    names: [
      'GET Root/ig_hashtag_search',
      'GET Root/ig_hashtag_search?user_id',
      'GET Root/ig_hashtag_search?q',
      'GET ShadowIGHashtag?user_id',
    ],
  },
  {
    source: 'Instagram Platform, "Audio API"',
    names: [
      'GET Root/ig_audio',
      'GET Root/ig_audio?audio_type',
      'GET Root/ig_audio?search_query',
      'GET Root/ig_audio?user_id',
      'GET Audio',
      'GET Audio?user_id',
    ],
  },
  {
    source: 'Instagram Platform, "oEmbed"',
    names: [
      'GET Root/instagram_oembed',
      'GET Root/instagram_oembed?url',
      'GET Root/instagram_oembed?omitscript',
      'GET Root/instagram_oembed?maxwidth',
    ],
  },
  {
    // Of April and June 2026.
    source: 'Instagram Platform reference, "IG User Media", creating',
    names: [
      'POST IGUser/media?audio_configuration',
      'POST IGUser/media?is_ai_generated',
      'POST IGUser/media?is_paid_partnership',
      'POST IGUser/media?branded_content_sponsor_ids',
    ],
  },
  {
    // Of June 2026.
    source: 'Instagram Platform reference, "IG Media Insights"',
    names: ['GET IGMedia/insights?metric=link_clicks'],
  },
  {
    source: 'Instagram Platform reference, "IG User Likes"',
    names: [
      'POST IGUser/likes',
      'POST IGUser/likes?media_id',
      'DELETE IGUser/likes',
      'DELETE IGUser/likes?media_id',
    ],
  },
  {
    source: 'Instagram Platform reference, "IG Media Product Tags", deleting',
    names: ['DELETE IGMedia/product_tags', 'DELETE IGMedia/product_tags?deleted_tags'],
  },
  {
    // The description writes it in capitals.
    source: 'Messenger Platform, "Conversations API for Instagram"',
    names: ['GET Page/conversations?platform=instagram'],
  },
  {
    source: 'Messenger Platform, "Conversations API for Instagram", messages',
    names: [
      'GET UnifiedMessage',
      ...fieldsOf('UnifiedMessage', 'id', 'created_time', 'from', 'to', 'message', 'attachments'),
      ...fieldsOf('UnifiedMessage', 'shares', 'story', 'reactions', 'is_unsupported'),
    ],
  },
  {
    source: 'Instagram Messaging, "User Profile"',
    names: [
      'GET InstagramScopedUser',
      ...fieldsOf('InstagramScopedUser', 'id', 'name', 'username', 'profile_pic'),
      ...fieldsOf('InstagramScopedUser', 'follower_count', 'is_verified_user'),
      ...fieldsOf('InstagramScopedUser', 'is_user_follow_business', 'is_business_follow_user'),
    ],
  },
];
