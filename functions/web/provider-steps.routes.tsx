import type { ReactElement } from 'react';
import { type Handler, Hono } from 'hono';
import { acceptReferral, recordAttendance, undoReferral } from '@fingerpost/core/referral';
import type { FormState } from '@fingerpost/pages/form';
import { dayOfAttendance } from './day-of-attendance.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { placeIn } from './place-input.ts';
import { providerReferralPage, type ProviderView, providerViewOf } from './provider-referral.tsx';
import { type ProviderStep, providerStepPages } from './provider-step-pages.tsx';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which a voluntary organisation answers a referral, records who came, and finishes it. */
export const providerStepRoutes = new Hono();

const provider = (work: (visit: Visit) => Promise<Response>): Handler => visit(['provider'], work);

providerStepRoutes.get(
  '/referrals/:referralId{ref_\\w+}',
  provider(async (at) => show(await providerReferralPage(at, await providerViewOf(at)))),
);

const take = (
  at: Visit,
  step: ProviderStep & {
    readonly input: Record<string, unknown>;
    readonly again?: (view: ProviderView, form: FormState) => ReactElement | undefined;
  },
): Promise<Response> => {
  const referralId = at.c.req.param('referralId');
  return takeStep(at, {
    run: () => step.run({ ...step.input, referralId }, at.context),
    done: () => doneAt(`/referrals/${String(referralId)}`, step.done),
    again: async (form) => {
      const view = await providerViewOf(at);
      return step.again?.(view, form) ?? providerReferralPage(at, view, form);
    },
    field: (code) => step.field?.[code],
    ...(step.words === undefined ? {} : { words: step.words }),
  });
};

const acceptanceIn = ({ values }: Visit): Record<string, unknown> => {
  const { place: _named, overbook: _more, ...input } = inputFrom(values, { startBy: 'date' });
  return { ...input, group: placeIn(values) };
};

providerStepRoutes.post(
  '/referrals/:referralId/acceptance',
  provider((at) =>
    take(at, {
      run: acceptReferral,
      input: acceptanceIn(at),
      done: 'referral-accepted',
      field: {
        'referral.start-date': 'startBy',
        'group.full': 'place',
        'group.missing': 'place',
        'group.closed': 'place',
        'group.date': 'place',
      },
      words: { startBy: 'Give a real date, or leave it empty.' },
    }),
  ),
);

providerStepRoutes.post(
  '/referrals/:referralId/attendances',
  provider((at) =>
    take(at, {
      run: recordAttendance,
      input: { result: at.values['result'], on: dayOfAttendance(at.values, at.context.now) },
      done: 'attendance-recorded',
      field: { 'referral.attendance-date': 'on' },
      words: { result: 'Choose whether they came.', on: 'Give the day, as a real date.' },
    }),
  ),
);

providerStepRoutes.post(
  '/referrals/:referralId/undoing',
  provider((at) => take(at, { run: undoReferral, input: {}, done: 'step-undone' })),
);

for (const [name, step] of Object.entries(providerStepPages)) {
  const path = `/referrals/:referralId{ref_\\w+}/${name}`;
  providerStepRoutes.get(
    path,
    provider(async (at) => {
      const view = await providerViewOf(at);
      const page = step.page(at, view);
      return page === undefined ? at.c.redirect(`/referrals/${view.referralId}`, 303) : show(page);
    }),
  );
  providerStepRoutes.post(
    path,
    provider((at) =>
      take(at, { ...step, input: inputFrom(at.values, step.kinds), again: (view, form) => step.page(at, view, form) }),
    ),
  );
}
