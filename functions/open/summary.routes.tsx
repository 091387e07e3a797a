import { type Context as HonoContext, Hono } from 'hono';
import { readDirectory } from '@fingerpost/core/directory';
import { viewSummary } from '@fingerpost/core/uptake';
import { SummariesPage, SummaryPage } from '@fingerpost/pages/open';
import { contextFor } from '../wiring/context.ts';
import { frameFor } from '../web/frame.ts';
import { show } from '../web/show.ts';

/** What commissioners have published, for everybody to read. */
export const summaryRoutes = new Hono();

const meet = async (c: HonoContext) => {
  const { context } = await contextFor({
    actor: { kind: 'system', process: 'public-form' },
    requestId: crypto.randomUUID(),
  });
  const directory = await readDirectory(context);
  return { context, directory, frame: frameFor(directory, c.req.path) };
};

summaryRoutes.get('/open/summary', async (c) => {
  const { directory, frame } = await meet(c);
  const places = directory
    .organisations()
    .filter(({ kind, status }) => kind === 'commissioner' && status === 'active')
    .map(({ organisationId: id, name }) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return show(<SummariesPage frame={frame} places={places} />);
});

summaryRoutes.get('/open/summary/:commissionerId{org_\\w+}', async (c) => {
  const { context, frame } = await meet(c);
  const summary = await viewSummary({ commissionerId: c.req.param('commissionerId') }, context);
  return show(<SummaryPage frame={frame} summary={summary} />);
});
