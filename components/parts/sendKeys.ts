import { say } from '../../lib/words/say.ts';

const isMac = (): boolean => /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** The keys that send, as they are named on this machine. */
export const sendKeys = (): string => (isMac() ? '⌘↵' : say('compose_keys'));

/** Whether a press is the one that sends. */
export const isSend = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey);
