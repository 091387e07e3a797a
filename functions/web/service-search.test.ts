import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { sameSearch, withQuery } from './service-search.ts';

it('leaves out of an address what is not known', () => {
  expect(withQuery('/services', { case: 'cas_1', need: '', retryOf: undefined })).toBe('/services?case=cas_1');
  expect(withQuery('/services', {})).toBe('/services');
});

it('keeps every filter of a search on its next page and back on the first', async () => {
  const app = new Hono();
  app.get('/services', (c) => c.json([sameSearch(c, 'later'), sameSearch(c)]));
  const answer = await app.request('/services?words=&only=age&only=free&cursor=now');
  expect(await answer.json()).toEqual([
    '/services?words=&only=age&only=free&cursor=later',
    '/services?words=&only=age&only=free',
  ]);
});
