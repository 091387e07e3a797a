import type { ReactNode } from 'react';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { LeaveQuickly } from '../open/public-page.tsx';
import { Languages } from './languages.tsx';
import { ownPath } from './own-path.ts';
import { Picture, pictureOfPage } from './picture.tsx';

type OwnFrameProps = {
  frame: Frame;
  title: string;
  form?: FormState | undefined;
  confirmation?: ReactNode;
  children: ReactNode;
};

/** Sets a page that a person reads about themselves: large print, short lines, and a way to leave at once. */
export function OwnFrame({ frame, title, form, confirmation, children }: OwnFrameProps) {
  const { reader } = frame;
  const isEasy = reader?.words.isEasy === true;
  return (
    <Page frame={frame} title={title} form={form} confirmation={confirmation}>
      <div className={isEasy ? 'fp-large-print fp-easy-read' : 'fp-large-print'}>
        <LeaveQuickly />
        {reader !== undefined && <Languages reader={reader} />}
        {isEasy && <Picture name={pictureOfPage(reader.path.slice(ownPath.length))} />}
        {children}
      </div>
    </Page>
  );
}
