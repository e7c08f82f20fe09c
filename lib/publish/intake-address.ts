const web = (address: string): URL | null => {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url : null;
};

/** The address of a picture that has one anybody could ask for; null for `data:` and `blob:`. */
export const lastingAddress = (address: string): string | null => web(address)?.href ?? null;

/** Pictures of a secure page are fetched securely, whatever their address says. */
export const asFetched = (address: string, pageUrl: string): string =>
  pageUrl.startsWith('https:') ? address.replace(/^http:/i, 'https:') : address;

/** The origin whose permission can be asked for; only secure ones can. */
export function originToAsk(address: string): string | null {
  const url = web(address);
  return url?.protocol === 'https:' ? url.origin : null;
}

/** Whether a host can be reached from everywhere; a cookie-less read at home proves nothing. */
export function isPublicHost(address: string): boolean {
  const host = web(address)?.hostname ?? '';
  if (host.startsWith('[') || /^[\d.]+$/.test(host) || !host.includes('.')) return false;
  return !/\.(?:local|localhost|internal|intranet|lan|home|corp|test|home\.arpa)$/.test(host);
}

/** Instagram's own pages are never read, not even at a person's click. */
export function isInstagram(address: string): boolean {
  return /(?:^|\.)instagram\.com$/.test(web(address)?.hostname ?? '');
}

/** A name for the bytes, out of their address. */
export function nameOf(address: string, pageUrl: string): string {
  const url = web(address);
  const last = url?.pathname.split('/').findLast((part) => part !== '');
  if (!last) return url?.hostname ?? web(pageUrl)?.hostname ?? '';
  try {
    return decodeURIComponent(last).slice(0, 120);
  } catch {
    return last.slice(0, 120);
  }
}
