import { SkipLink } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { Confirmation } from '../feedback/banner.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { Footer } from './footer.tsx';
import { ReaderContext } from '../words/reader.ts';
import { EmergencyContext, type Frame } from './frame.ts';
import { Header } from './header.tsx';

type PageProps = {
  frame: Frame;
  /** What the page is about: the browser's title, and the h1 unless `ownHeading`. */
  title: string;
  children: ReactNode;
  /** A few words above the h1, such as a reference. */
  caption?: string | undefined;
  /** Says that a legend, label or panel on the page is its h1. */
  ownHeading?: boolean;
  back?: { href: string; label?: string } | undefined;
  /** The form whose errors are listed at the top and told in the title. */
  form?: FormState | undefined;
  /** What the step just taken did, in a sentence. */
  confirmation?: ReactNode;
  /** Lets lists, tables and the case use the whole width; text and forms read better without. */
  wide?: boolean;
};

function Head({ title, frame }: { title: string; frame: Frame }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{`${title} – Fingerpost – ${frame.network.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#0a4a48" />
      <meta name="robots" content="noindex" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href="/assets/images/fingerpost.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/app.css" />
    </head>
  );
}

function Banner({ label, text }: NonNullable<Frame['banner']>) {
  return (
    <aside className="fp-banner" aria-label="About this copy">
      <p className="nhsuk-width-container">
        <strong className="nhsuk-tag nhsuk-tag--white">{label}</strong> {text}
      </p>
    </aside>
  );
}

function Heading({ title, caption }: { title: string; caption: string | undefined }) {
  return (
    <h1 className="nhsuk-heading-l">
      {caption !== undefined && (
        <>
          <span className="nhsuk-caption-l">{caption}</span>{' '}
        </>
      )}
      {title}
    </h1>
  );
}

/** Makes the whole document around a page's content. */
export function Page(props: PageProps) {
  const {
    frame,
    title,
    children,
    caption,
    ownHeading = false,
    back,
    form = emptyForm,
    confirmation,
    wide = false,
  } = props;
  const words = frame.reader?.words;
  const mended = words?.say('own.around.error', { title }) ?? `Error: ${title}`;
  return (
    <html lang={words?.lang ?? 'en-GB'}>
      <Head title={form.errors.length > 0 ? mended : title} frame={frame} />
      <body>
        <SkipLink href="#maincontent">{words?.say('own.around.skip') ?? 'Skip to main content'}</SkipLink>
        {frame.banner !== undefined && <Banner {...frame.banner} />}
        <Header frame={frame} />
        <div className="nhsuk-width-container">
          {back !== undefined && (
            <nav aria-label="Back">
              <a href={back.href} className="nhsuk-back-link fp-no-print">
                {back.label ?? 'Back'}
              </a>
            </nav>
          )}
          <main className="nhsuk-main-wrapper" id="maincontent" tabIndex={-1}>
            <div className={wide ? 'fp-wide' : 'fp-reading'}>
              <ReaderContext value={words}>
                <EmergencyContext value={frame.numbers}>
                  <ErrorSummary form={form} />
                  {confirmation !== undefined && <Confirmation>{confirmation}</Confirmation>}
                  {!ownHeading && <Heading title={title} caption={caption} />}
                  {children}
                </EmergencyContext>
              </ReaderContext>
            </div>
          </main>
        </div>
        <Footer frame={frame} />
      </body>
    </html>
  );
}
