import type { MediaKind } from '../store/rows.ts';

/** One post. */
export type Post = {
  /** How many hours ago it was posted. */
  ago: number;
  kind: MediaKind;
  /** Which drawing of `public/sample`. */
  scene: string;
  caption: string;
  /** Null where the owner hides them. */
  likes: number | null;
  views: number;
};

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

/** All texts of the sample account. */
export type Told = {
  /** Newest first. */
  posts: Post[];
  /** First those that wait for something, each for a reason of its own; then those that are over. */
  talks: Talk[];
  /** What a studio would have saved for the slash menu. */
  replies: { name: string; variants: string[] }[];
};

/** Reads a JSON file of Loupe's own package. */
export type Packaged = (path: string) => Promise<unknown>;

/**
 * Where the texts lie: in a file of the package, since the worker starts often and the sample is
 * opened once.
 */
const file = '/sample/told.json';

/** The texts. The file comes with the code that reads it, and a test sees to its shape. */
export const readTold = async (packaged: Packaged): Promise<Told> => (await packaged(file)) as Told;
