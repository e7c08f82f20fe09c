import { describe, expect, it } from 'vitest';
import { linkField, readPages } from '../../../../lib/graph/endpoints/pages.ts';
import { readPagesOfBusiness } from '../../../../lib/graph/endpoints/portfolio.ts';
import { sparing } from '../../../../lib/graph/shape/spared-field.ts';
import { answering } from '../help/answers.ts';

const page = { id: '1', name: 'One', connected_instagram_account: { id: '9' } };
const fieldsOf = (query: URLSearchParams): string => query.get('fields') ?? '';
const message = `(#100) Tried accessing nonexisting field (${linkField}) on node type (Page)`;

describe('a field that Meta may not know', () => {
  it('is asked for as long as it is answered', async () => {
    const { send, calls } = answering(() => ({ data: [page] }));
    const spared = sparing(send, linkField);
    expect(await readPages(spared.send)).toMatchObject([{ id: '1', linked: true }]);
    expect(spared.refused()).toBe(false);
    expect(calls).toHaveLength(1);
  });

  it('is left out where it is refused, at once and of all that follows', async () => {
    const { send, calls } = answering(({ query }) =>
      fieldsOf(query).includes(linkField)
        ? { error: { code: 100, message } }
        : { data: [{ id: '1' }] },
    );
    const spared = sparing(send, linkField);
    expect(await readPages(spared.send)).toMatchObject([{ id: '1', linked: false }]);
    await readPagesOfBusiness(spared.send, '10001', 'owned');
    expect(spared.refused()).toBe(true);
    const asked = calls.map(({ query }) => fieldsOf(query).includes(linkField));
    expect(asked).toEqual([true, false, false]);
    // Nothing but the field goes.
    expect(fieldsOf(calls[1]?.query ?? new URLSearchParams())).toMatch(/\},tasks$/);
  });

  it('is not to blame for a question that is refused without it as well', async () => {
    const { send } = answering(() => ({ error: { code: 100, message: 'Invalid parameter' } }));
    const spared = sparing(send, linkField);
    await expect(readPages(spared.send)).rejects.toMatchObject({
      problem: { reason: 'bad-request' },
    });
    expect(spared.refused()).toBe(false);
  });

  it('has nothing to do with a dead token', async () => {
    const { send, calls } = answering(() => ({ error: { code: 190, error_subcode: 460 } }));
    await expect(readPages(sparing(send, linkField).send)).rejects.toMatchObject({
      problem: { reason: 'password-changed' },
    });
    expect(calls).toHaveLength(1);
  });
});
