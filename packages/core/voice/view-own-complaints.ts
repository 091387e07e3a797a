import * as z from 'zod';
import {
  type Actor,
  CaseId,
  type Context,
  type Item,
  mayForPerson,
  referenceOf,
  refuse,
  useCase,
} from '@fingerpost/kernel';
import { caseRefusals, isTeamOfCase, readCaseItems, recordLook } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { type About, mayBeAbout } from './complaint-about.ts';
import { type Complaint, ComplaintAnswer, ComplaintWords } from './complaint.ts';
import { complaintOf, readBelow } from './complaint.repository.ts';
import { complaintKey, complaintPartition } from './complaint.keys.ts';

/** A complaint as whoever made it reads it: what they wrote, by when they hear, and the answers. */
export type OwnComplaint = Pick<Complaint, 'status' | 'openedAt'> & {
  readonly reference: string;
  /** By when something happens next, which may be only that it is closed. */
  readonly nextBy: string;
  /** By when they hear that it was read, and by when it is answered; and whether the next of them has passed. */
  readonly acknowledgeBy: string | undefined;
  readonly answerBy: string;
  readonly isLate: boolean;
  readonly words: string;
  readonly answers: readonly Pick<ComplaintAnswer, 'words' | 'at'>[];
  readonly mayNotSettle: boolean;
};

/** What somebody needs to complain, and what they have complained of. */
export type OwnComplaints = {
  readonly about: readonly About[];
  readonly worker: string | undefined;
  readonly team: { readonly name: string; readonly phone: string | undefined };
  readonly days: { readonly acknowledge: number; readonly answer: number };
  readonly complaints: readonly OwnComplaint[];
};

/** A carer reads what they complained of themselves, and nobody reads here what the person said of their carer. */
const isTheirs = (actor: Actor, { by }: ComplaintWords): boolean =>
  actor.kind === 'carer' ? by.carerId === actor.carerId : actor.kind === 'patient' && by.kind === 'patient';

const ownComplaint = ({ actor, now }: Context, head: Item, items: readonly Item[]): readonly OwnComplaint[] => {
  const found = complaintOf(head);
  const { sk } = complaintKey(found.id);
  const beside = items.filter((item) => item.sk.startsWith(`${sk}#`));
  const words = ComplaintWords.safeParse(beside.find(({ type }) => type === 'complaint-words')?.data).data;
  if (words === undefined || !isTheirs(actor, words)) return [];
  const { id, openedAt, answerBy, dueBy, todo, acknowledgeBy, acknowledgedAt } = found;
  // What they chose to hear otherwise, they hear first as they chose.
  const isToBeGiven = todo === 'give-answer';
  const status = isToBeGiven ? 'acknowledged' : found.status;
  const promised = status === 'received' ? (acknowledgeBy ?? answerBy) : answerBy;
  const isWaiting = status === 'received' || status === 'acknowledged' || status === 'not-settled';
  return [
    {
      reference: referenceOf(id),
      ...{ status, openedAt, answerBy },
      acknowledgeBy: acknowledgedAt === undefined ? acknowledgeBy : undefined,
      isLate: isWaiting && promised < now.toISOString(),
      nextBy: isToBeGiven || status === 'received' || status === 'answered' ? (dueBy ?? answerBy) : answerBy,
      words: words.words,
      answers: beside
        .filter(({ type }) => type === 'complaint-answer')
        .map(({ data }) => ComplaintAnswer.parse(data))
        .map(({ words: said, at }) => ({ words: said, at }))
        .slice(0, isToBeGiven ? -1 : undefined),
      mayNotSettle: status === 'answered' || status === 'closed',
    },
  ];
};

const complaintsOf = async (context: Context, caseId: string): Promise<readonly OwnComplaint[]> => {
  const items = await readBelow(context, complaintPartition(caseId), '0#');
  return items
    .filter(({ type }) => type === 'complaint')
    .flatMap((head) => ownComplaint(context, head, items))
    .toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
};

/**
 * Shows the person, or a carer who may write for them, whom they can complain of and what they have
 * complained of, with the answers; the team sees the first half only. Refuses: case.missing.
 */
export const viewOwnComplaints = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<OwnComplaints> => {
    const { actor } = context;
    const items = await readCaseItems(context, caseId);
    const isInside = mayForPerson(actor, caseId, 'message');
    if (!isInside && !isTeamOfCase(actor, items.found)) throw refuse(caseRefusals.missing);
    const directory = await readDirectory(context);
    await recordLook(context, items.found, directory);
    const { teamId, commissionerId, workerId } = items.found;
    const { acknowledgeComplaint, answerComplaint } = directory.policyOf(commissionerId);
    return {
      // That a service was asked which stays unnamed is itself nothing for a carer.
      about: mayBeAbout(items, directory).filter(({ name }) => actor.kind !== 'carer' || name !== undefined),
      worker: workerId === undefined ? undefined : directory.member(workerId)?.name,
      team: { name: directory.nameOf(teamId), phone: directory.organisation(teamId)?.phone },
      days: { acknowledge: acknowledgeComplaint, answer: answerComplaint },
      complaints: isInside ? await complaintsOf(context, caseId) : [],
    };
  },
});
