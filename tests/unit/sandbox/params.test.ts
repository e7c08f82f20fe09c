import { expect, it } from 'vitest';
import { plainParams, readBody } from '../../sandbox/params.ts';

it('reads a list however it is spelt', () => {
  const read = (text: string) => plainParams(new URLSearchParams(text));
  expect(read('metric[]=reach&metric[]=views')).toEqual({ metric: '["reach","views"]' });
  expect(read('metric[0]=reach&metric[1]=views')).toEqual({ metric: '["reach","views"]' });
  expect(read('user_tags[0][username]=ines&user_tags[0][x]=0.5&user_tags[1][x]=1')).toEqual({
    user_tags: '[{"username":"ines","x":"0.5"},{"x":"1"}]',
  });
  expect(read('recipient[id]=17&a=1&a=2')).toEqual({ recipient: '{"id":"17"}', a: '2' });
});

it('keeps the files of a multipart body byte for byte', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 13, 10, 45, 45, 128, 13, 10]);
  const form = new FormData();
  form.set('caption', 'Glaze — été\r\nsecond line');
  form.append('tags[]', 'a');
  form.append('tags[]', 'b');
  form.set('source', new Blob([bytes], { type: 'image/jpeg' }), 'bowl.jpg');
  form.set('empty', new Blob([]), 'nothing.bin');
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  const { texts, files } = readBody(Buffer.from(await sent.arrayBuffer()), type);
  expect(texts).toEqual({ caption: 'Glaze — été\r\nsecond line', tags: '["a","b"]' });
  expect(files['source']).toEqual({ name: 'bowl.jpg', type: 'image/jpeg', bytes });
  expect(files['empty']?.bytes).toHaveLength(0);
});

it('takes boundaries in quotes, and bodies that end too early', () => {
  const body = '--a b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--a b--\r\n';
  const type = 'multipart/form-data; boundary="a b"';
  expect(readBody(Buffer.from(body), type).texts).toEqual({ x: '1' });
  expect(readBody(Buffer.from(body.slice(0, 40)), type).texts).toEqual({});
});

it('keeps every digit of an id that came as a bare number', () => {
  const body = Buffer.from('{"creation_id":17889455560051447,"children":[17889455560051449]}');
  const { texts } = readBody(body, 'application/json');
  expect(texts).toEqual({ creation_id: '17889455560051447', children: '["17889455560051449"]' });
});

it('reads JSON with lists, objects and numbers as plain texts', () => {
  const body = '{"fields":["a","b"],"limit":5,"hide":true,"to":{"id":"1"},"none":null}';
  expect(readBody(Buffer.from(body), 'application/json').texts).toEqual({
    fields: '["a","b"]',
    limit: '5',
    hide: 'true',
    to: '{"id":"1"}',
  });
  expect(readBody(Buffer.from('{"broken'), 'application/json').texts).toEqual({});
});
