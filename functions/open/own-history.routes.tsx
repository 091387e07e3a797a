import { Hono } from 'hono';
import { stayOnOwnPage, viewOwnHistory } from '@fingerpost/core/own-page';
import { OwnHistoryPage, ownPath } from '@fingerpost/pages/own';
import { show } from '../web/show.ts';
import { inside } from './own-visit.tsx';

/** What has happened in a person's case, and who has looked at their record. */
export const ownHistoryRoutes = new Hono();

ownHistoryRoutes.get(
  `${ownPath}/history`,
  inside(async ({ frame, words, since, asPerson }) => {
    await stayOnOwnPage({ since }, asPerson);
    return show(<OwnHistoryPage {...{ frame, words }} history={await viewOwnHistory({}, asPerson)} />);
  }),
);
