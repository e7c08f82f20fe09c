import type { Room } from '../room.ts';
import type { Answer, Incoming } from '../traffic.ts';
import { dialogPage, messagePage, scriptPage, whoPage } from './page.ts';
import { type Choice, type Request, usualChoice } from './request.ts';
import { back, blocked, granted } from './redirects.ts';
import { readRequest } from './request.ts';

/** The login dialog: shows its page, or sends the person back with what they chose. */
export function answerDialog(incoming: Incoming, room: Room): Answer {
  const params = new URLSearchParams([...incoming.query, ...incoming.form]);
  const request = readRequest(params, room);
  if (typeof request === 'string') return messagePage(request);
  if (incoming.path.endsWith('/answer')) return chosen(request, params, room);
  // Where nobody sees it, nobody says yes to what has to be asked.
  const wants = request.asked.length > 0 || request.picksPages || request.asksWho;
  const nobody = incoming.headers['x-unseen'] !== undefined && wants;
  if (nobody && room.dialog.mode === 'continue') return dialogPage(request, params, room);
  return shown(request, params, room);
}

function shown(request: Request, params: URLSearchParams, room: Room): Answer {
  const { app } = room.world;
  if (app.unfinished) return blocked(request, 1349220);
  if (app.inDevelopment && !request.person.hasRole) return blocked(request, 1349126);
  switch (room.dialog.mode) {
    case 'blocked':
      return blocked(request, 1349168);
    case 'blocked-domain':
      return blocked(request, 1349048);
    case 'refused':
      return blocked(request, 1349999);
    case 'refused-page':
      return { ...messagePage('Invalid request', 'The parameters do not fit.'), status: 400 };
    case 'no-role':
      return blocked(request, 1349126);
    case 'not-ready':
      return blocked(request, 1349220);
    case 'blocked-page':
      return messagePage(
        'URL Blocked',
        'This redirect failed because the redirect URI is not on the list of the app.',
      );
    case 'cancel':
      return back(request, 'cancel', room);
    case 'script': {
      const { headers } = granted(request, usualChoice(request, room), room);
      return scriptPage(headers?.['location'] ?? '');
    }
    case 'ask':
      if (request.asksWho && !params.has('person')) return whoPage(params, room);
      return request.person.hasRole || app.reviewed
        ? dialogPage(request, params, room)
        : blocked(request, 1349126);
    default:
      return granted(request, usualChoice(request, room), room);
  }
}

function chosen(request: Request, params: URLSearchParams, room: Room): Answer {
  if (params.get('answer') !== 'continue') return back(request, 'cancel', room);
  const choice: Choice = {
    permissions: request.asked.filter((name) => params.getAll('allow').includes(name)),
    pages: request.picksPages ? params.getAll('page') : undefined,
    accounts: params.has('accounts') ? params.getAll('account') : undefined,
  };
  return granted(request, choice, room);
}
