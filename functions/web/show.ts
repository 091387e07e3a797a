import type { ReactElement } from 'react';
import { render } from '@fingerpost/pages/render';

/** Gives a page as the answer, never kept by a cache. */
export const show = (page: ReactElement, status = 200): Response =>
  new Response(render(page), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
