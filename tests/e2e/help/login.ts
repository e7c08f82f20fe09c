import type { Browser, Page } from 'puppeteer-core';
import type { Answer, CommandName, Commands } from '../../../lib/bus/contract.ts';
import type { ConnectRow } from '../../../lib/store/rows.ts';
import type { DialogScript } from '../../sandbox/dialog/script.ts';
import { dialogOf, seesText } from './journey.ts';
import { rowsOf, until } from './store.ts';
import { word } from './words.ts';

export type Mode = DialogScript['mode'];

/** Ways in which Facebook sends a person back without a token, and what each is told as. */
export const sentBack: readonly [Mode, string][] = [
  ['blocked', 'login-redirect-blocked'],
  ['blocked-domain', 'login-redirect-blocked'],
  ['no-role', 'login-no-role'],
  ['not-ready', 'login-app-not-ready'],
  ['refused', 'login-refused'],
  ['wrong-state', 'login-wrong-state'],
  ['no-token', 'login-refused'],
  ['cancel', 'login-cancelled'],
];

/** Sends a command as a page of the extension does; a refusal comes back as its problem. */
export async function command<N extends CommandName>(
  page: Page,
  name: N,
  payload: Commands[N]['takes'],
): Promise<Answer> {
  const asked = { to: 'background', name, payload };
  const text = await page.evaluate(
    async (ask: unknown) => JSON.stringify(await chrome.runtime.sendMessage(ask)),
    asked,
  );
  return JSON.parse(text) as Answer;
}

/** Opens the dialog and does not wait for its end; what was shown of one before is put away. */
export async function openLogin(
  page: Page,
  appId: string,
  more: Partial<Commands['connect.start']['takes']> = {},
): Promise<void> {
  await command(page, 'connect.dismiss', {});
  await command(page, 'settings.change', { appId });
  const takes = { feature: 'reading', signInId: null, ...more } as const;
  void command(page, 'connect.start', takes).catch(() => undefined);
}

/** Waits for the end of a login, and for the words that stand for it before the person. */
export async function loginEnds(page: Page, ending: string): Promise<ConnectRow> {
  const [row] = await until(
    `login ended with ${ending}`,
    () => rowsOf(page, 'connect'),
    ([one]) => one?.phase === 'done' || one?.phase === 'failed',
    40,
  );
  if (!row) throw new Error('no connect was kept');
  const came = row.phase === 'done' ? 'done' : (row.problem?.reason ?? row.problem?.code);
  if (came !== ending) throw new Error(`the login ended with ${came}, not ${ending}`);
  if (ending !== 'done') {
    const stem = ending.replaceAll('-', '_');
    await seesText(page, word(`problem_${stem}_title`));
    await seesText(page, word(`problem_${stem}_body`));
  }
  return row;
}

/** Closes the dialog's window, once it stands there, as a person would. */
export async function closeDialog(browser: Browser): Promise<void> {
  await (await dialogOf(browser)).close();
}
