import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** Gives the whole HTML document of a page, with its doctype, no script and no inline style. */
export const render = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;
