/** Doubtful behaviours of Meta's, each of which can be had either way. */
export interface Switches {
  /** Whether account insights work inside a field list. */
  insightsExpansion: boolean;
  /** How `debug_token` may be asked. */
  debugToken: 'both' | 'get' | 'refused';
  /** Whether pictures may be read by any page. */
  picturesForAll: boolean;
  /** How long a picture's address holds. */
  pictureDays: number;
}

export const usualSwitches = (): Switches => ({
  insightsExpansion: true,
  debugToken: 'both',
  picturesForAll: true,
  pictureDays: 5,
});
