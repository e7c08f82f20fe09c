/** Whether Meta may fetch from an address: https, and no sign-in in it. */
export function isOpenAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

/** Letters outside ASCII become percent signs, which Meta's fetcher wants. */
export const plainAddress = (address: string): string => new URL(address).href;
