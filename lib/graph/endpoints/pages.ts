import { problemOf } from '../../shared/problem.ts';
import { answerTo } from '../answer.ts';
import { numericId } from '../typed-id.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { everyOne, turnQuery } from '../paging.ts';
import { readEdgeBody, readNode } from '../parse/edge.ts';
import { instagramFields, page, type PageSeen } from '../parse/people.ts';
import type { Send } from '../types.ts';

export type { PageSeen } from '../parse/people.ts';

/*
 * GET /me, /me/accounts, /{page}
 * Permission: pages_show_list and instagram_basic for Pages with their accounts. Task: any.
 * Pages of a business portfolio are left out of the list without a word unless
 * business_management was granted; see portfolio.ts.
 * Errors: 190 for a dead token, 100 where a person's token is asked for a Page's fields, 100/33
 * for an id out of reach.
 * Source: Graph API reference, "User Accounts" and "Page".
 */

const reading = {
  permissions: ['pages_show_list', 'instagram_basic'],
  part: null,
  lane: 'reads',
} as const;

export const endpoints = describe({
  pageOfToken: { ...reading, call: 'GET /me', speaker: 'user', source: 'Page' },
  pages: { ...reading, call: 'GET /me/accounts', speaker: 'user', source: 'User Accounts' },
  page: { ...reading, call: 'GET /{page}', speaker: 'either', source: 'Page' },
});

const asked = { priority: 'click', accountId: null } as const;
const account = { name: 'instagram_business_account', fields: instagramFields };
const newer = 'has_transitioned_to_new_page_experience';
/**
 * An account that the Page's own settings name, also one that the API does not know. UNCONFIRMED who
 * is told; asked by `sparing`, which does without it where it is refused.
 */
export const linkField = 'connected_instagram_account';
/** What a Page tells of itself anywhere; `tasks` stand in a person's own list alone. */
export const pageFields = ['id', 'name', 'access_token', newer, account, linkField];
/** How many pages of a list are asked for at most. */
export const mostPages = 25;

/** The Page a token belongs to; null when it is a person's, who has none of a Page's fields. */
export async function readPageOfToken(
  send: Send,
): Promise<Pick<PageSeen, 'id' | 'name' | 'newExperience' | 'instagram'> | null> {
  try {
    const query = { fields: fieldList(['id', 'name', newer, account]) };
    const body = await answerTo(send, endpoints.pageOfToken, asked, [], { query });
    const { id, name, newExperience, instagram } = readNode(body, page);
    return { id, name, newExperience, instagram };
  } catch (error) {
    const { reason, metaCode } = problemOf(error);
    if (reason === 'bad-request' && metaCode === 100) return null;
    throw error;
  }
}

/** Every Page the person ticked, with its own token and its Instagram account. */
export async function readPages(send: Send): Promise<PageSeen[]> {
  const fields = fieldList([...pageFields, 'tasks']);
  return everyOne(async (after) => {
    const query = { fields, ...turnQuery({ after, limit: 100 }) };
    return readEdgeBody(await answerTo(send, endpoints.pages, asked, [], { query }), page);
  }, mostPages);
}

/** A Page by its typed id, with its account. */
export async function readPageById(send: Send, pageId: string): Promise<PageSeen> {
  const query = { fields: fieldList(pageFields) };
  const ids = [numericId(pageId)];
  return readNode(await answerTo(send, endpoints.page, asked, ids, { query }), page);
}
