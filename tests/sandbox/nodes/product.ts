/** What Meta calls the place a post stands in. */
export const productOf = (shape: string): 'REELS' | 'STORY' | 'FEED' =>
  shape === 'reel' ? 'REELS' : shape === 'story' ? 'STORY' : 'FEED';
