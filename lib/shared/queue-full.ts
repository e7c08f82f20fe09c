/** Where the background notes, for pages, that there is no room to write the queue. */
export const queueFull = 'queue-full';
