import { listed, opening, referring, type Request } from './journey.ts';
import type { TestNetwork } from './network.ts';

/** What a journey has learnt on its way: the ids of its case and referral, and the referral's reference. */
export type Learnt = { caseId: string; referralId: string; reference: string };

/** One step: its request, from what is known by then, and what its answer tells. */
export type JourneyStep = {
  readonly name: string;
  readonly request: (known: Learnt, network: TestNetwork) => Request | Promise<Request>;
  readonly learn?: (known: Learnt, body: Readonly<Record<string, unknown>>) => void;
  /** The type of the event that the step leaves in the table. */
  readonly event: string;
};

type Path = (known: Learnt) => string;
const onCase =
  (path: string): Path =>
  ({ caseId }) =>
    `/cases/${caseId}/${path}`;
const onReferral =
  (path: string): Path =>
  ({ referralId }) =>
    `/referrals/${referralId}/${path}`;

const by =
  (role: string, path: Path, body?: unknown, method: Request['method'] = 'POST') =>
  (known: Learnt): Request => ({ role, method, path: path(known), body });

const fileTask = async ({ caseId }: Learnt, network: TestNetwork): Promise<Request> => {
  // The message is written behind the request, by the reader of the stream.
  await network.advance('PT1M');
  const work = await listed(network, 'gp-practice', '/work');
  const message = work.find((item) => item['caseId'] === caseId && item['todo'] === 'file-message');
  if (message === undefined) throw new Error('there is no message to file');
  return { role: 'gp-practice', method: 'POST', path: `/tasks/${String(message['id'])}/completion`, body: {} };
};

const plan = { matters: 'Eating with others.', goals: [{ text: 'A shared lunch each week', rating: 2 }] };
const closing = { reason: 'goals-met', note: 'Comes by herself now.' };

/** The steps of a whole referral, from the practice's request to the message that it files. */
export const wholeJourney = (
  person: { readonly given: string; readonly family: string },
  at: { readonly serviceId: string; readonly day: string },
): readonly JourneyStep[] => [
  {
    name: 'open the case',
    request: by('gp-practice', () => '/cases', opening(person.given, person.family)),
    learn: (known, body) => (known.caseId = String(body['caseId'])),
    event: 'CaseOpened',
  },
  { name: 'take the case', request: by('link-worker', onCase('allocation')), event: 'CaseAllocated' },
  {
    name: 'record a talk',
    request: by('link-worker', onCase('contacts'), { channel: 'call', result: 'reached', minutes: 20 }),
    event: 'ContactRecorded',
  },
  { name: 'write the plan', request: by('link-worker', onCase('plan'), plan, 'PUT'), event: 'PlanSaved' },
  {
    name: 'refer',
    request: by('link-worker', onCase('referrals'), referring(at.serviceId)),
    learn: (known, body) => {
      known.referralId = String(body['referralId']);
      known.reference = String(body['reference']);
    },
    event: 'ReferralSent',
  },
  { name: 'accept', request: by('provider', onReferral('acceptance'), {}), event: 'ReferralAccepted' },
  {
    name: 'record an attendance',
    request: by('provider', onReferral('attendances'), { on: at.day, result: 'attended' }),
    event: 'AttendanceRecorded',
  },
  {
    name: 'complete',
    request: by('provider', onReferral('completion'), { outcome: 'achieved', note: 'Lays the tables now.' }),
    event: 'ReferralCompleted',
  },
  { name: 'close the case', request: by('link-worker', onCase('closure'), closing), event: 'CaseClosed' },
  { name: 'file the message', request: fileTask, event: 'TaskCompleted' },
];
