/** What a person's role on the Page must allow for a part of Loupe to work. */
export type PagePart = 'insights' | 'comments' | 'publishing' | 'messages' | 'contents' | 'liking';

/** Names of Meta's that stand for another of its names. */
const spelt: Readonly<Record<string, string>> = {
  MESSAGE: 'MESSAGING',
  MODERATE_COMMUNITY: 'MODERATE',
  PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY: 'PROFILE_PLUS_MODERATE',
};

/** Who has one of these may do all that can be done on a Page. */
export const everything: readonly string[] = [
  'MANAGE',
  'PROFILE_PLUS_MANAGE',
  'PROFILE_PLUS_FULL_CONTROL',
  'PROFILE_PLUS_FACEBOOK_ACCESS',
];

/**
 * Meta has two families of names for tasks and a table for each: one for classic Pages, by which
 * several tasks let a person grant insights and comments, and one for the new Pages, by which one
 * does. Source: Instagram Platform, "Overview", Tasks and Referring to tasks. Where a later table
 * of Meta's is narrower it is asked, and Meta's refusal is learnt.
 */
export const allowing: Readonly<Record<PagePart, readonly string[]>> = {
  insights: ['CREATE_CONTENT', 'MODERATE', 'ADVERTISE', 'ANALYZE', 'PROFILE_PLUS_ANALYZE'],
  comments: ['CREATE_CONTENT', 'MODERATE', 'PROFILE_PLUS_MODERATE'],
  publishing: ['CREATE_CONTENT', 'PROFILE_PLUS_CREATE_CONTENT'],
  messages: ['MESSAGING', 'PROFILE_PLUS_MESSAGING'],
  // UNCONFIRMED at Meta: which task may delete a post.
  contents: ['CREATE_CONTENT', 'PROFILE_PLUS_CREATE_CONTENT'],
  // UNCONFIRMED at Meta: which task may like.
  liking: ['MODERATE', 'PROFILE_PLUS_MODERATE'],
};

/** Whether Page tasks allow a part; with none told, Meta's answers decide. */
export function mayOnPage(tasks: readonly string[], part: PagePart): boolean {
  if (tasks.length === 0) return true;
  return tasks.some((name) => {
    const task = spelt[name] ?? name;
    return everything.includes(task) || allowing[part].includes(task);
  });
}
