import { hex } from '../shared/hex.ts';
import { graphVersion } from '../shared/version.ts';
import type { Deps } from '../work/deps.ts';
import {
  type DialogAnswer,
  dialogUrl,
  endingOf,
  readRedirect,
  wantsPerson,
} from '../work/dialog.ts';

/** What is asked of the dialog where nobody sees it. */
export type UnseenAsk = { appId: string; configId: string | null; permissions: readonly string[] };

/**
 * Goes through Facebook's dialog where nobody sees it. Gives its answer where everything asked for
 * was granted before, and null where somebody would have to press something. Its state is known to
 * this call alone: with a worker that is stopped the answer is lost, and nothing else.
 */
export async function askUnseen(
  deps: Pick<Deps, 'clock' | 'launchUnseen' | 'redirectUri' | 'dialogOrigin'>,
  ask: UnseenAsk,
  waitMs: number,
): Promise<DialogAnswer | null> {
  const state = hex(crypto.getRandomValues(new Uint8Array(16)));
  const redirectUri = deps.redirectUri();
  const url = dialogUrl({
    ...ask,
    ...{ version: graphVersion, redirectUri, state, rerequest: false },
    ...(deps.dialogOrigin ? { origin: deps.dialogOrigin } : {}),
  });
  let address: string;
  try {
    address = await deps.launchUnseen(url, waitMs);
  } catch (error) {
    if (wantsPerson(error)) return null;
    throw endingOf(error);
  }
  return readRedirect(address, { redirectUri, state }, deps.clock());
}
