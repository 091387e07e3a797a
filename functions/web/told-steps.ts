import { askForCall, pauseCase, resumeCase } from '@fingerpost/core/case';
import { answerOptions, type ChoiceView } from '@fingerpost/core/choice';
import {
  askAnotherDay,
  recordAttendance,
  sendReferral,
  type TeamCaseView,
  withdrawAll,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import type { Context } from '@fingerpost/kernel';

/** What a link worker wrote down of what they were told. */
export type ToldInput = {
  readonly caseId: string;
  readonly what: string;
  readonly day?: unknown;
  readonly lastDay?: unknown;
  readonly words?: unknown;
  readonly chosen?: unknown;
  readonly decision?: unknown;
  readonly told: unknown;
};

type Step = (input: ToldInput, about: string, context: Context) => Promise<unknown>;

const answering =
  (answer: string): Step =>
  ({ caseId, words, chosen, lastDay, decision, told }, offer, context) => {
    const ticked = answer === 'chosen' ? { chosen: chosen ?? [], until: lastDay } : { chosen: [] };
    return answerOptions({ caseId, offer, answer, ...ticked, words, told, decision }, context);
  };

const attended =
  (result: string): Step =>
  ({ day, told }, referralId, context) =>
    recordAttendance({ referralId, on: day ?? dayOf(context.now), result, told }, context);

const stop: Step = ({ told }, referralId, context) =>
  withdrawReferral({ referralId, reason: 'not-said', told }, context);

const calling =
  (about: string): Step =>
  ({ caseId, words, told }, _none, context) =>
    askForCall({ caseId, about, words, told }, context);

/** Each thing that can be recorded as told, by the code that its form posts before what it is about. */
export const toldSteps: Readonly<Record<string, Step>> = {
  chosen: answering('chosen'),
  'none-of-these': answering('none-of-these'),
  'something-else': answering('something-else'),
  'more-time': answering('more-time'),
  yes: ({ lastDay, told }, referralId, context) => sendReferral({ referralId, until: lastDay, told }, context),
  no: stop,
  stop,
  went: attended('attended'),
  missed: attended('did-not-attend'),
  another: ({ words, told }, referralId, context) => askAnotherDay({ referralId, words: words ?? '', told }, context),
  call: calling('call'),
  day: calling('another-day'),
  pause: ({ caseId, day, told }, _none, context) =>
    pauseCase({ caseId, reason: 'person-asked', until: day ?? '', told }, context),
  resume: ({ caseId, told }, _none, context) => resumeCase({ caseId, told }, context),
  all: ({ caseId, told }, _none, context) => withdrawAll({ caseId, told }, context),
};

type What = { readonly value: string; readonly label: string };

const ofOffer = ({ own, options }: ChoiceView): readonly What[] => {
  const names = options.map(({ name }) => name).join(', ');
  const of = names === '' ? 'of the services that were offered' : `of ${names}`;
  return [
    ...(options.length === 0 ? [] : [{ value: `chosen:${own}`, label: `They choose one or more ${of}` }]),
    { value: `none-of-these:${own}`, label: 'They want none of these' },
    { value: `something-else:${own}`, label: 'They want something else; write their words' },
    { value: `more-time:${own}`, label: 'They need more time to choose' },
  ];
};

const ofReferral = (
  { id, status, serviceName }: TeamCaseView['referrals'][number],
  offered: ReadonlySet<string>,
): readonly What[] => {
  const name = serviceName ?? 'a service we agreed';
  if (status === 'proposed')
    return offered.has(id)
      ? []
      : [
          { value: `yes:${id}`, label: `Yes to ${name}` },
          { value: `no:${id}`, label: `No to ${name}` },
        ];
  const seen = [
    { value: `went:${id}`, label: `They went to ${name}` },
    { value: `missed:${id}`, label: `They could not get to ${name}` },
    { value: `another:${id}`, label: `A day of ${name} does not suit them; write when it would` },
  ];
  return [
    ...(status === 'accepted' || status === 'started' ? seen : []),
    { value: `stop:${id}`, label: `They do not want ${name} any more` },
  ];
};

/** Lists what can be written down for a person now: of each offer and referral that is open, and of their case. */
export const whatCanBeTold = (view: TeamCaseView, choices: readonly ChoiceView[]): readonly (What | 'or')[] => {
  const open = view.referrals.filter(({ isOpen }) => isOpen);
  const waiting = choices.filter(({ waits }) => waits);
  const offered = new Set(waiting.flatMap(({ options }) => options.map(({ referralId }) => referralId)));
  const about = [...waiting.flatMap(ofOffer), ...open.flatMap((referral) => ofReferral(referral, offered))];
  return [
    ...about,
    ...(about.length === 0 ? [] : ['or' as const]),
    { value: 'call', label: 'They want a call; write when it suits' },
    { value: 'day', label: 'A day that we gave does not suit them; write when it would' },
    { value: 'pause', label: 'They want to be left alone until a day' },
    ...(view.paused === undefined ? [] : [{ value: 'resume', label: 'They want to go on now' }]),
    ...(open.length === 0 ? [] : [{ value: 'all', label: 'They want to stop everything' }]),
  ];
};
