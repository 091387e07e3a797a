import type { FinishAbout } from '@fingerpost/core/referral';
import { WorriedLink } from '../concern/worried-link.tsx';
import { Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { AskTeam } from '../provider/asker.tsx';
import { DayField, type NearDays, withToday } from '../provider/day-field.tsx';
import { OutcomeFields } from '../provider/finish-pages.tsx';
import { WhoAnswersField } from '../provider/who-answers.tsx';
import { attendanceWords } from '../referral/referral-words.ts';
import { Facts } from '../show/summary.tsx';
import { formatDay } from '../show/time.ts';
import { finishWords } from './finish-words.ts';

export type FinishPageProps = NearDays & {
  frame: Frame;
  idempotencyKey: string;
  about: FinishAbout;
  need: string;
  /** Where the link leads. */
  link: string;
  form?: FormState | undefined;
};

function WhatFor({ about: { startBy, dueBy, lastAttendance }, need }: FinishPageProps) {
  return (
    <Facts
      facts={[
        { label: 'Needs help with', value: need },
        startBy !== undefined && { label: 'Starts by', value: formatDay(startBy) },
        dueBy !== undefined && { label: 'We hoped to hear by', value: formatDay(dueBy) },
        lastAttendance !== undefined && {
          label: 'Last recorded',
          value: `${formatDay(lastAttendance.on)}: ${attendanceWords[lastAttendance.result]}`,
        },
      ]}
    />
  );
}

function OneThing(props: FinishPageProps) {
  const { about, link, idempotencyKey, form, today, yesterday } = props;
  const { submit, day } = finishWords[about.purpose];
  const isEnd = day === undefined;
  return (
    <Form
      action={`${link}/done`}
      idempotencyKey={idempotencyKey}
      state={isEnd ? form : withToday(form)}
      freeText={isEnd}
      aboutMyself
    >
      {isEnd ? <OutcomeFields /> : <DayField label={day} today={today} yesterday={yesterday} />}
      <WhoAnswersField hint="We keep it with what you say, so that the link worker knows whom to ask for." />
      <Submit>{submit}</Submit>
    </Form>
  );
}

/** Takes the one thing that a link of an e-mail is for, and says no more of the person than what they need help with. */
export function FinishPage(props: FinishPageProps) {
  const { frame, about, link, form } = props;
  const { title, meaning } = finishWords[about.purpose];
  return (
    <Page frame={frame} title={title} caption={`${about.reference}, for ${about.organisation}`} form={form}>
      <p>{meaning} Nothing is recorded until you press the button.</p>
      <WhatFor {...props} />
      <p>
        This page does not say who it is. Find them by the reference on your own list, or{' '}
        <a href={`${link}/person`}>see whom it is about and how to reach them</a>: for that we send a code to another
        number or address of {about.organisation}.
      </p>
      <OneThing {...props} />
      <WorriedLink at={link} />
      <AskTeam team={about.team} />
    </Page>
  );
}
