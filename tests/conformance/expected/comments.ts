import { leaving, refused, type Rows, several, value } from './row.ts';

/*
 * Sources: Instagram Platform reference, "IG Media Comments", "IG Comment", "IG Comment Replies",
 * "Mentions". Without `fields` a comment is its id, text and time.
 */

const listed = [
  'data[].id -> comments[].id',
  'data[].text -> comments[].text',
  'data[].timestamp -> comments[].timestamp | time',
];

export const comments: Rows = {
  'comments-page1-default-fields': value('comments', ...listed, 'paging.cursors.after -> after'),
  'comments-page2-last': several({ by: 'comments', keeps: listed, gaps: ['after'] }),
  'comment-node': value(
    'comment',
    'id -> id',
    'text -> text',
    'timestamp -> timestamp | time',
    'like_count -> likes',
    'username -> username',
  ),
  'comments-ids-multi': refused(
    'comment',
    'the root form of many ids is gone since 27 October 2026, and Loupe never asked so',
  ),
  'comment-replies': value('replies', ...listed),
  'comment-replies-doc': value('replies', ...listed),
  'comment-with-hidden-user-replies': several(
    {
      by: 'comment',
      keeps: [
        'id -> id',
        'text -> text',
        'timestamp -> timestamp | time',
        'like_count -> likes',
        'hidden -> hidden',
        'media.id -> mediaId',
        'user.id -> fromId',
      ],
    },
    { by: 'replies', of: 'replies', keeps: listed },
  ),
  'comment-missing-user': several({
    by: 'comment',
    keeps: [
      'id -> id',
      'text -> text',
      'timestamp -> timestamp | time',
      'like_count -> likes',
      'hidden -> hidden',
      'media.id -> mediaId',
      'username -> username',
    ],
    gaps: ['fromId'],
  }),
  'comment-hidden-media-doc': value(
    'comment',
    'id -> id',
    'timestamp -> timestamp | time',
    'hidden -> hidden',
    'media.id -> mediaId',
  ),
  'mentioned-comment': value(
    'mentionedComment',
    'mentioned_comment.id -> id',
    'mentioned_comment.text -> text',
    'mentioned_comment.timestamp -> timestamp | time',
    'mentioned_comment.like_count -> likes',
    'mentioned_comment.username -> username',
  ),
  'reply-created': value('replied', 'id -> .'),
  'success-true': several({ by: 'hidden', keeps: [] }),
  'media-deleted': leaving(
    several({ by: 'deleted', keeps: [] }),
    'the id, which is the one that was named',
  ),
};
