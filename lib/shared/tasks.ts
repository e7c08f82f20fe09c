/** What a person's role on the Page must allow for a part of Loupe to work. */
export type PagePart = 'insights' | 'comments' | 'publishing' | 'messages' | 'contents' | 'liking';

// Meta has two families of names for the same tasks; the newer ones carry this prefix.
const prefix = /^PROFILE_PLUS_/;

const everything = ['MANAGE', 'FULL_CONTROL', 'FACEBOOK_ACCESS'];

/**
 * Only classic tasks: Meta's overview lets each of them grant insights, while its table of the new
 * Pages names one. Where the tables disagree it is asked, and Meta's refusal is learnt.
 */
const classicInsights = ['CREATE_CONTENT', 'MODERATE', 'ADVERTISE'];
const allowing: Record<PagePart, readonly string[]> = {
  insights: [...everything, 'ANALYZE'],
  comments: [
    ...everything,
    'CREATE_CONTENT',
    'MODERATE',
    'MODERATE_DELEGATE_COMMUNITY',
    'MODERATE_COMMUNITY',
  ],
  publishing: [...everything, 'CREATE_CONTENT'],
  messages: [...everything, 'MESSAGING'],
  // UNCONFIRMED at Meta: which task may delete a post.
  contents: [...everything, 'CREATE_CONTENT'],
  // UNCONFIRMED at Meta: which task may like.
  liking: [...everything, 'MODERATE', 'MODERATE_DELEGATE_COMMUNITY', 'MODERATE_COMMUNITY'],
};

/** Whether Page tasks allow a part; with none told, Meta's answers decide. */
export function mayOnPage(tasks: readonly string[], part: PagePart): boolean {
  if (tasks.length === 0) return true;
  return tasks.some(
    (task) =>
      allowing[part].includes(task.replace(prefix, '')) ||
      (part === 'insights' && classicInsights.includes(task)),
  );
}
