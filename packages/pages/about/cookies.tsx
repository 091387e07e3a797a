import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { DataTable } from '../show/table.tsx';

/** One cookie: its name, what it is for, and how long it stays. */
export type Cookie = { name: string; purpose: string; stays: string };

/** Tells which cookies are set and why no consent is asked. */
export function CookiesPage({ frame, cookies }: { frame: Frame; cookies: readonly Cookie[] }) {
  return (
    <Page frame={frame} title="Cookies">
      <p>Cookies are small pieces of text that a website keeps in your browser.</p>
      <p>
        Fingerpost sets only the cookies that signing in and reading your own page need. It measures nobody, shows no
        advertising and loads nothing from other websites, so it does not ask for your consent to cookies.
      </p>
      <DataTable
        caption="The cookies we set"
        columns={[
          { heading: 'Name', cell: ({ name }) => <span className="fp-code">{name}</span> },
          { heading: 'What it is for', cell: ({ purpose }) => purpose },
          { heading: 'How long it stays', cell: ({ stays }) => stays },
        ]}
        rows={cookies}
        rowKey={({ name }) => name}
        empty="No cookies are set."
      />
    </Page>
  );
}
