import { NotificationBanner, Panel } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { useReader } from '../words/reader.ts';

/** Says at the top of a page that the step just taken was done. */
export function Confirmation({ children }: { children: ReactNode }) {
  const title = useReader()?.say('own.around.done') ?? 'Done';
  return (
    <NotificationBanner success titleId="confirmation-title" className="fp-no-print">
      <NotificationBanner.Title id="confirmation-title">{title}</NotificationBanner.Title>
      <NotificationBanner.Heading>{children}</NotificationBanner.Heading>
    </NotificationBanner>
  );
}

/** Tells something that matters on this page and is no result of what the reader did. */
export function Notice({ title = 'Important', children }: { title?: string; children: ReactNode }) {
  return (
    <NotificationBanner titleId="notice-title">
      <NotificationBanner.Title id="notice-title">{title}</NotificationBanner.Title>
      {children}
    </NotificationBanner>
  );
}

/** Ends a longer piece of work: the h1 of a page of its own, before what happens next. */
export function DonePanel({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Panel>
      <Panel.Title>{title}</Panel.Title>
      {children}
    </Panel>
  );
}
