import { insights } from './insights.ts';
import { people } from './people.ts';
import { posts } from './posts.ts';

/** The product's readers by the names the tables of expectations use. */
export const readers = { ...people, ...posts, ...insights };
export type ReaderName = keyof typeof readers;
