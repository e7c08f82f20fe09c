import type { Room } from '../room.ts';
import type { Answer } from '../traffic.ts';
import type { Page } from '../world/things.ts';
import { pagesOf, type Request } from './request.ts';
import { style } from './style.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const page = (title: string, inside: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body><main>${inside}</main></body>
</html>`,
});

/** A page that only says something, as Meta shows some refusals. */
export const messagePage = (title: string, text = ''): Answer =>
  page(
    title,
    `<p class="mark">Facebook sandbox</p><h1>${escaped(title)}</h1><p>${escaped(text)}</p>`,
  );

/** The page on which a person ticks what the app may do, and with which Pages. */
export function dialogPage(request: Request, params: URLSearchParams, room: Room): Answer {
  const { app } = room.world;
  const permissions = request.asked.map((name) =>
    tick('allow', name, name, sentence(name), !request.person.unwilling?.has(name)),
  );
  return page(
    `Log in with ${app.name}`,
    `<p class="mark">Facebook sandbox</p>
<h1>${escaped(app.name)} would like to continue as ${escaped(request.person.name)}</h1>
<form method="post" action="oauth/answer">
${kept(params)}
${group('What it may do', permissions, 'Everything it asks for has been answered before.')}
${request.picksPages ? pickers(request, room) : ''}
<div class="row">
<button name="answer" value="continue">Continue</button>
<button name="answer" value="cancel" class="quiet">Cancel</button>
</div>
</form>`,
  );
}

/** The page that asks who it is, whoever is signed in already. */
export function whoPage(params: URLSearchParams, { world }: Room): Answer {
  const people = world.people.map(
    ({ id, name }) =>
      `<button name="person" value="${escaped(id)}" class="quiet">${escaped(name)}</button>`,
  );
  return page(
    'Log in to Facebook',
    `<p class="mark">Facebook sandbox</p>
<h1>Who are you?</h1>
<form method="get" action="oauth">
${kept(params)}
<div class="row">${people.join('\n')}</div>
</form>`,
  );
}

/** What was asked of the dialog, handed on by a form of its page. */
function kept(params: URLSearchParams): string {
  const names = [
    ...['client_id', 'redirect_uri', 'state', 'response_type', 'scope', 'config_id', 'auth_type'],
    'person',
  ];
  return names
    .filter((name) => params.has(name))
    .map(
      (name) => `<input type="hidden" name="${name}" value="${escaped(params.get(name) ?? '')}">`,
    )
    .join('\n');
}

/** A page that leads on by a script and not by an address, as some of Facebook's do. */
export const scriptPage = (to: string): Answer =>
  page('One moment', `<script>location.replace(${JSON.stringify(to)})</script>`);

/** The Pages and the Instagram accounts to tick, as they were ticked last. */
function pickers({ person }: Request, { world }: Room): string {
  const { consent, leaves } = person;
  const mine = pagesOf(person, world);
  const ticked = (among: Set<string> | undefined, id: string): boolean =>
    !leaves?.has(id) && (among?.has(id) ?? true);
  const pages = mine.map((one) =>
    tick('page', one.id, one.name, under(one), ticked(consent.ticked, one.id)),
  );
  const accounts = mine.flatMap(({ account, name }) =>
    account && account.personal !== true
      ? [tick('account', account.id, account.username, name, ticked(consent.accounts, account.id))]
      : [],
  );
  return `${group('Pages', pages, 'There is no Page.')}
<input type="hidden" name="accounts" value="shown">
${group('Instagram accounts', accounts, 'No Page has an Instagram account.')}`;
}

const group = (title: string, rows: string[], none: string): string =>
  `<fieldset><legend>${title}</legend>${rows.join('\n') || `<p>${none}</p>`}</fieldset>`;

const tick = (name: string, value: string, label: string, note: string, on = true): string =>
  `<label><input type="checkbox" name="${name}" value="${escaped(value)}"${on ? ' checked' : ''}>
<span>${escaped(label)}<small>${escaped(note)}</small></span></label>`;

const under = (one: Page): string =>
  one.account ? `Instagram: ${one.account.username}` : 'no Instagram account';

const sentences: Record<string, string> = {
  instagram_basic: 'Read the profile and the posts of the Instagram account',
  pages_show_list: 'Show the list of Pages',
  pages_read_engagement: 'Read what is on the Pages',
  instagram_manage_insights: 'Read the insights of the Instagram account',
  instagram_manage_comments: 'Read and answer comments on the Instagram account',
};

const sentence = (name: string): string => sentences[name] ?? 'More of the Instagram account';
