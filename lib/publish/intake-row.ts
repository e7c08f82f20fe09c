import type { Clicked } from '../shared/post/clicked.ts';
import type { Instant } from '../shared/ids.ts';
import type { IntakeRow } from '../store/studio/rows.ts';
import { asFetched, isInstagram, lastingAddress } from './intake-address.ts';
import { lookInPage, type Seen } from './intake-page.ts';
import { readFirst, type Got, type IntakeDoors } from './intake-read.ts';
import { addressesFor } from './intake-srcset.ts';

/** The row that is kept before anything else is done. */
export const rowOf = (click: Clicked, id: string, at: Instant): IntakeRow => ({
  id,
  at,
  state: 'reading',
  refusal: null,
  origin: { url: lastingAddress(click.address), pageUrl: click.pageUrl, title: click.title },
  wants: null,
  assetId: null,
  text: click.words.trim() || null,
  draftId: null,
});

/** A page may name another address of its own as the lasting one; nobody else's. */
function pageOf(pageUrl: string, { canonical }: Seen): string {
  const [own, told] = [URL.parse(pageUrl), URL.parse(canonical)];
  return told && own && told.origin === own.origin ? told.href : pageUrl;
}

/** What the frame tells of the picture, and its bytes; no bytes where words were clicked. */
export async function lookAround(
  doors: IntakeDoors,
  click: Clicked,
  row: IntakeRow,
): Promise<{ row: IntakeRow; got: Got | null }> {
  const frame = { tabId: click.tabId, frameId: click.frameId };
  const forbidden: Got = { kind: 'refused', refusal: 'page-forbidden', address: '' };
  const kept = click.kind === 'words' ? null : forbidden;
  // Words come with the click itself, so they need no look into the page.
  if (isInstagram(click.pageUrl) || isInstagram(click.frameUrl)) return { row, got: kept };
  let seen: Seen;
  try {
    seen = await doors.runIn(frame, lookInPage, click.address);
  } catch {
    return { row, got: kept };
  }
  const top = click.frameId === 0;
  const told: IntakeRow = {
    ...row,
    text: row.text === null ? null : seen.words || row.text,
    origin: {
      ...row.origin,
      pageUrl: top ? pageOf(click.pageUrl, seen) : click.pageUrl,
      title: (top ? seen.title : '') || click.title || seen.title,
    },
  };
  if (kept === null) return { row: told, got: null };
  const addresses = addressesFor(click.address, seen.sets, seen.base);
  const fetched = addresses.map((one) => asFetched(one, click.frameUrl || click.pageUrl));
  return { row: told, got: await readFirst(doors, frame, fetched, click.film) };
}
