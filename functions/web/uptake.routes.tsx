import { Hono } from 'hono';
import {
  reportUptake,
  shownTables,
  splitWords,
  uptakeCsv,
  uptakeNotes,
  type UptakeReport,
} from '@fingerpost/core/uptake';
import { dayOf } from '@fingerpost/core/work';
import { formatDateTime, formatMonth } from '@fingerpost/pages/show';
import { UptakePage } from '@fingerpost/pages/uptake';
import { show, type Visit, visit } from './visit.tsx';

/** The pages of a commissioner. */
export const uptakeRoutes = new Hono();

const monthsOffered = 24;

const monthsBack = (now: Date): readonly string[] => {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number);
  return Array.from({ length: monthsOffered }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
};

const wordsOf = (month: string): string => formatMonth(`${month}-01`);

const splits = Object.entries(splitWords).filter(([value]) => value !== 'none');

const reportOf = ({ c, context }: Visit): Promise<UptakeReport> =>
  reportUptake({ month: c.req.query('month') || undefined, split: c.req.query('split') || undefined }, context);

const isEmpty = ({ tables }: UptakeReport): boolean =>
  tables.some(
    ({ code, rows }) => code === 'cases' && rows.some((row) => row.code === 'cases' && row.cells.at(-1) === 0),
  );

const titleOf = ({ month, split }: UptakeReport): string =>
  split === 'none' ? wordsOf(month) : `${wordsOf(month)} by ${splitWords[split].toLowerCase()}`;

uptakeRoutes.get(
  '/uptake',
  visit(['commissioner', 'patient-representative'], async (at) => {
    const report = await reportOf(at);
    const { month, split } = report;
    const offered = monthsBack(at.context.now);
    const months = offered.includes(month) ? offered : [...offered, month];
    return show(
      <UptakePage
        frame={at.frame}
        title={titleOf(report)}
        month={wordsOf(month)}
        months={months.map((value) => ({ value, label: wordsOf(value) }))}
        splits={splits.map(([value, label]) => ({ value, label }))}
        chosen={{ month, split: split === 'none' ? '' : split }}
        tables={isEmpty(report) ? [] : shownTables(report)}
        notes={uptakeNotes}
        isComplete={report.isComplete}
        asOf={report.asOf}
        csvHref={`/uptake.csv?month=${month}&split=${split}`}
      />,
    );
  }),
);

uptakeRoutes.get(
  '/uptake.csv',
  visit(['commissioner', 'patient-representative'], async (at) => {
    const report = await reportOf(at);
    const name = `uptake-${report.month}${report.split === 'none' ? '' : `-by-${report.split}`}.csv`;
    return new Response(
      `\uFEFF${uptakeCsv(`Uptake: ${titleOf(report)}, as of ${formatDateTime(report.asOf)}`, shownTables(report))}`,
      {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'no-store',
        },
      },
    );
  }),
);
