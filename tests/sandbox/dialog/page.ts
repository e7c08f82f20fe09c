import type { Room } from '../room.ts';
import type { Answer } from '../traffic.ts';
import type { Page } from '../world/things.ts';
import type { Request } from './request.ts';
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
  const mine = room.world.pages.filter(
    (one) => one.people.includes(request.person.id) && one.tasks.length > 0,
  );
  const permissions = request.asked.map((name) => tick('allow', name, name, sentence(name)));
  const pages = request.picksPages
    ? mine.map((one) =>
        tick(
          'page',
          one.id,
          one.name,
          under(one),
          request.person.consent.ticked?.has(one.id) ?? true,
        ),
      )
    : [];
  const kept = [
    'client_id',
    'redirect_uri',
    'state',
    'response_type',
    'scope',
    'config_id',
    'auth_type',
  ]
    .filter((name) => params.has(name))
    .map(
      (name) => `<input type="hidden" name="${name}" value="${escaped(params.get(name) ?? '')}">`,
    );
  return page(
    `Log in with ${app.name}`,
    `<p class="mark">Facebook sandbox</p>
<h1>${escaped(app.name)} would like to continue as ${escaped(request.person.name)}</h1>
<form method="post" action="oauth/answer">
${kept.join('\n')}
${group('What it may do', permissions, 'Everything it asks for has been answered before.')}
${request.picksPages ? group('Pages and their Instagram accounts', pages, 'There is no Page.') : ''}
<div class="row">
<button name="answer" value="continue">Continue</button>
<button name="answer" value="cancel" class="quiet">Cancel</button>
</div>
</form>`,
  );
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
