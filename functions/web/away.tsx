import { setAway } from '@fingerpost/core/access';
import type { MemberEntry } from '@fingerpost/core/directory';
import type { Done } from '@fingerpost/pages/feedback';
import { dateValues, type FormState, type FormValues } from '@fingerpost/pages/form';
import { AwayPage } from '@fingerpost/pages/team';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { colleaguesOf } from './team-members.ts';
import type { Visit } from './visit.tsx';

/** Where a form for a time away stands, and what is said when it is saved or ended. */
export type AwayPlace = {
  readonly path: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly done: { readonly saved: Done; readonly ended: Done };
};

/** Makes the page on which a member's time away is set, by their lead or by themselves. */
export const awayPage = (at: Visit, member: MemberEntry, { path, back }: AwayPlace, typed?: FormState) => {
  const { memberId, name, away } = member;
  const values: FormValues =
    away === undefined ? {} : { ...dateValues('from', away.from), ...dateValues('to', away.to), cover: away.cover };
  return (
    <AwayPage
      frame={at.frame}
      member={{ name }}
      action={path}
      back={back}
      own={memberId === at.actor.memberId}
      isSet={away !== undefined}
      colleagues={colleaguesOf(at, at.actor.organisationId, memberId)}
      idempotencyKey={at.context.random(26)}
      form={typed ?? { values, errors: [] }}
    />
  );
};

const fieldOfCode: Readonly<Record<string, string>> = { 'member.away-dates': 'from', 'member.cover': 'cover' };

/** Takes what the form for a time away says: the days and who covers, or that they are back. */
export const saveAway = (at: Visit, member: MemberEntry, place: AwayPlace): Promise<Response> => {
  const { back, ...dates } = inputFrom(at.values, { from: 'date', to: 'date' });
  const isBack = back === 'yes';
  const asked = isBack ? {} : { from: '', to: '', cover: '', ...dates };
  return takeStep(at, {
    run: () => setAway({ memberId: member.memberId, ...asked }, at.context),
    done: () => doneAt(place.back.href, isBack ? place.done.ended : place.done.saved),
    again: (form) => awayPage(at, member, place, form),
    field: (code) => fieldOfCode[code],
    words: { from: 'Enter the first day.', to: 'Enter the last day.', cover: 'Choose who covers.' },
  });
};
