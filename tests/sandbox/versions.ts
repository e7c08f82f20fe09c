/** What is served at the moment: the oldest version that has not ended, and the newest. */
const oldest = 21;
const newest = 26;

const inPath = /^\/(v\d+\.\d+)(?=\/|$)/;

/** The version a path begins with. */
export const versionIn = (path: string): string | undefined => inPath.exec(path)?.[1];

export const withoutVersion = (path: string): string => path.replace(inPath, '') || '/';

/**
 * The version that answers: versions that ended are served by the oldest there is. Without one it
 * is the app's, here the newest; so is what has yet to come, which is a guess.
 */
export function servedVersion(asked: string | undefined): number {
  const number = Number(asked?.slice(1) ?? newest);
  return Math.min(newest, Math.max(oldest, Math.floor(number)));
}
