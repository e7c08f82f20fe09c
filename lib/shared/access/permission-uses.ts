import type { Permission } from '../permissions.ts';

/** Permissions that Loupe asks people for; what it never asks for is in no review. */
export type AskedPermission = Exclude<
  Permission,
  | 'instagram_manage_messages'
  | 'pages_manage_metadata'
  | 'instagram_manage_upcoming_events'
  | 'Instagram Public Content Access'
  | 'Page Public Metadata Access'
>;

/** What is told to Meta's reviewers about one permission, always in English. */
export type PermissionUse = {
  /** What Loupe does with it. */
  does: string;
  /** Where in Loupe that is seen. */
  where: string;
  /** What would not work without it. */
  why: string;
  /** What to record, step by step, after signing in. */
  steps: readonly string[];
};

/** Every permission in the order in which a person meets it. */
export const permissionUses: Readonly<Record<AskedPermission, PermissionUse>> = {
  instagram_basic: {
    does: 'Reads the name, the picture and the counts of the person’s own professional account, and its posts, reels and stories.',
    where: 'The popup, the side panel and the list of accounts in the settings.',
    why: 'Without it the account cannot be found at all, and no other part of Loupe has anything to work on.',
    steps: [
      'Show the popup: the account’s name and picture stand at the top.',
      'Open the side panel, tab Insights, and scroll to the posts.',
    ],
  },
  pages_show_list: {
    does: 'Lists the Pages the person manages, to find the Instagram account that is connected to each.',
    where:
      'Right after signing in, and in the Connection doctor, where each Page stands with its account.',
    why: 'Instagram accounts are reached through their Page. Without the list a person would have to look up ids and type them in.',
    steps: [
      'In the login dialog tick one Page and its Instagram account.',
      'Show “Accounts found” on the page that follows.',
      'Open the Connection doctor and show the line of Pages.',
    ],
  },
  pages_read_engagement: {
    does: 'Reads the Instagram account through the Page it is connected to, with the Page’s own token.',
    where: 'Everywhere posts, comments and figures of the account are shown.',
    why: 'Meta asks for it together with each Instagram permission below. Loupe reads nothing else of the Page.',
    steps: [
      'Open the side panel, tab Insights.',
      'Press Look now: posts and counts are read again.',
    ],
  },
  instagram_manage_insights: {
    does: 'Reads views, reach, interactions and followers of the account, and the same figures of each post, reel and story.',
    where: 'The popup and the side panel, tab Insights.',
    why: 'Figures are what the person wants to compare from week to week. They are kept on the person’s own computer and shown to nobody else.',
    steps: [
      'Show the popup: the figures of the last seven days with those of the seven before.',
      'Open the side panel, tab Insights, and show the chart and the figures of one post.',
    ],
  },
  instagram_manage_comments: {
    does: 'Reads the comments on the person’s own posts, and at a press answers, answers in private, hides, shows or deletes one, or closes a post’s comments.',
    where: 'The side panel, tab Comments.',
    why: 'Without it nobody could see who waits for an answer. Each act is a person’s press and is held for eight seconds, in which it can be undone.',
    steps: [
      'Open the side panel, tab Comments: the comments that wait for an answer are listed.',
      'Write an answer to one, press Send, and show it on Instagram.',
      'Press Hide on another one, and show on Instagram that it is hidden.',
      'Choose Private on a third one, write a sentence and press Send.',
    ],
  },
  instagram_content_publish: {
    does: 'Publishes what the person composed: a picture, a carousel, a reel or a story, at once or in the minute they chose.',
    where: 'The side panel, tab Publish.',
    why: 'Publishing is the only use. Every post is made by the person, shows the account it goes to, and is held for eight seconds after the press.',
    steps: [
      'Open the side panel, tab Publish, and choose a picture.',
      'Write a caption, press Publish now, and wait until it is said to be published.',
      'Show the post on Instagram.',
    ],
  },
  pages_manage_posts: {
    does: 'Puts a picture on the linked Page as an unpublished photo, so that Meta can fetch it by address, and takes it off once the post is out.',
    where: 'The side panel, tab Publish, for pictures from the person’s own computer.',
    why: 'Meta takes pictures by address alone, and Loupe has no server to offer one. Nothing is ever published on the Page.',
    steps: [
      'Open the side panel, tab Publish, and choose a picture from this computer.',
      'Show the check that says the picture is lent an address on the Page.',
      'Press Publish now; when the post is out, show that the Page has no new photo.',
    ],
  },
  instagram_manage_contents: {
    does: 'Deletes one of the account’s own posts.',
    where: 'The side panel, tab Publish, in the list of what was published.',
    why: 'A post that went out with a mistake can be taken back where it was made. Loupe asks before it deletes.',
    steps: [
      'Open the side panel, tab Publish, and find a published post in the list.',
      'Choose Delete post, confirm, and show on Instagram that it is gone.',
    ],
  },
  instagram_manage_engagement: {
    does: 'Likes a comment on the account’s own post as the account, or takes the like back.',
    where: 'The side panel, tab Comments, on each comment.',
    why: 'A like is the shortest answer. Every one is a person’s press; nothing is liked by itself.',
    steps: [
      'Open the side panel, tab Comments.',
      'Press Like on one comment, and show the like on Instagram.',
    ],
  },
  instagram_shopping_tag_products: {
    does: 'Tags products of the account’s own shop on a picture that is about to be published.',
    where: 'The side panel, tab Publish, under Products.',
    why: 'Without it a post made in Loupe could not lead to the shop.',
    steps: [
      'Open the side panel, tab Publish, choose a picture and open Products.',
      'Choose a product, publish, and show the tag on Instagram.',
    ],
  },
  catalog_management: {
    does: 'Searches the catalogue of the account’s own shop for a product to tag. Nothing in the catalogue is changed.',
    where: 'The side panel, tab Publish, under Products, “Search your shop”.',
    why: 'Meta asks for it wherever products are searched or tagged.',
    steps: [
      'Open the side panel, tab Publish, choose a picture and open Products.',
      'Search the shop for a product by its name and show what is found.',
    ],
  },
  business_management: {
    does: 'Lists the businesses of the person and the Pages each of them holds, to find the Instagram account connected to one.',
    where: 'The Connection doctor, where a Page was missing.',
    why: 'Meta leaves Pages of a business out of the person’s list without it. Loupe changes nothing in the business.',
    steps: [
      'Sign in as somebody whose Page belongs to a business: no Page is found.',
      'Open the Connection doctor and press the button of the card that reaches the Page through its business.',
      'Show the Page and its account in the tree.',
    ],
  },
};
