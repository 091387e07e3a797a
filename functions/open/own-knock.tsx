import type { ReactElement } from 'react';
import type { OpenedOwnPage } from '@fingerpost/core/own-page';
import { Refusal } from '@fingerpost/kernel';
import type { FormState } from '@fingerpost/pages/form';
import { ownPath, OwnRingPage } from '@fingerpost/pages/own';
import { plainErrors } from '../web/plain-errors.ts';
import { show } from '../web/show.ts';
import { beginOwnSession } from './own-session.ts';
import { type At, told } from './own-visit.tsx';

/** One door of a person's page: what opens it, its form with what was typed, and what it says when nothing opens. */
type Door = {
  readonly open: () => Promise<OpenedOwnPage>;
  readonly again: (form: FormState, asksPin: boolean) => ReactElement;
  readonly nothing: () => Response | Promise<Response>;
};

/** Lets a person in, asks on, or says whom to ring; the form comes back with what was typed where something is missing. */
export const knockAt = async (at: At, door: Door): Promise<Response> => {
  const { c, values, context, frame, words } = at;
  try {
    const opened = await door.open();
    told(at, 200, opened.opens);
    switch (opened.opens) {
      case 'page':
        beginOwnSession(c, context, opened);
        return c.redirect(`${ownPath}/page`, 303);
      case 'question-for-pin':
        return show(door.again({ values, errors: [] }, true));
      case 'whom-to-ring':
        return show(<OwnRingPage frame={frame} words={words} phone={opened.phone} />);
      case 'nothing':
        return await door.nothing();
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    const errors = plainErrors(error.details.errors ?? [{ field: 'code', message: error.message }], {
      words: { code: words.say('own.door.codeMissing'), dateOfBirth: words.say('own.door.bornMissing') },
    });
    return show(door.again({ values, errors }, 'pin' in values), 422);
  }
};
