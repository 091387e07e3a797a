import type { Policy, Service } from '@fingerpost/core/directory';
import { answeringOf } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import type { ServiceAnswers } from '@fingerpost/pages/service';

/** Says on which days a service answers, when it is closed, and by when a referral that is sent now is answered. */
export const answersOf = (service: Service, now: Date, policy: Policy): ServiceAnswers => ({
  answerDays: service.answerDays,
  closures: service.closures,
  today: dayOf(now),
  by: answeringOf(now, service, policy).dueBy,
});
