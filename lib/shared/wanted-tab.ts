/** Where another page, or the background, notes which part of the panel it wants, and when. */
export const wantedTab = 'wanted-tab';
