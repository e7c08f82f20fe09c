/** A reply: by a commenter of that name, or by the studio, which is `us`. */
export type Answer = { who: string; text: string; hoursLater: number };

/** A first comment below a post and what stands below it. */
export type Talk = {
  /** The place of the post in its table. */
  post: number;
  /** How many hours ago it was written; left out, it is spread over the post's life. */
  ago?: number;
  who: string;
  text: string;
  answers: Answer[];
  likes?: number;
  hidden?: true;
  /** The person has put it away without an answer. */
  done?: true;
  /** Its language, as a browser would tell it. */
  tongue: string;
};

/** A comment with our answer an hour later, or none where it was put away. */
export function said(
  post: number,
  who: string,
  text: string,
  reply: string | null,
  tongue = 'en',
): Talk {
  const answers = reply === null ? [] : [{ who: 'us', text: reply, hoursLater: 1 }];
  return { post, who, text, answers, tongue, ...(reply === null ? { done: true } : {}) };
}
