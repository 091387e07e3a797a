import * as z from 'zod';
import { ComplaintId, type Context, referenceOf, refuse, useCase } from '@fingerpost/kernel';
import { memberActor, recordView, recordViewAt } from '@fingerpost/core/access';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { dayOf, type NamedHolder, namedHolder } from '@fingerpost/core/work';
import { answersComplaint } from './complaint-access.ts';
import { type Complaint, ComplaintAnswer, ComplaintWords } from './complaint.ts';
import { readBelow, readComplaint } from './complaint.repository.ts';
import { complaintKey, complaintViewKey } from './complaint.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

/** A member by id and name. */
export type Somebody = { readonly memberId: string; readonly name: string };

/** A complaint as whoever answers it sees it, with everybody who has seen it. */
export type ComplaintView = Pick<
  Complaint,
  | 'status'
  | 'todo'
  | 'openedAt'
  | 'dueBy'
  | 'answerBy'
  | 'acknowledgedAt'
  | 'readSaid'
  | 'answerSaid'
  | 'notSettledAt'
  | 'outcome'
  | 'version'
> &
  Omit<ComplaintWords, 'by'> & {
    readonly complaintId: string;
    readonly reference: string;
    readonly organisation: string;
    readonly from: string;
    readonly holder: NamedHolder | undefined;
    readonly answers: readonly ComplaintAnswer[];
    /** Those it is about who may be let in, and those who were. */
    readonly mayShareWith: readonly Somebody[];
    readonly sharedWith: readonly Somebody[];
    /** Whether the reader answers it; one with whom it was shared only reads. */
    readonly mayAct: boolean;
    readonly seen: readonly { readonly name: string; readonly at: string }[];
  };

const Seen = z.object({ memberId: z.string().optional(), at: z.iso.datetime() });

const somebodyIn =
  (directory: Directory) =>
  (memberId: string): Somebody => ({
    memberId,
    name: directory.member(memberId)?.name ?? 'Somebody who has left',
  });

const mayRead = (context: Context, found: Complaint, directory: Directory): boolean =>
  answersComplaint(context.actor, found, directory) || found.sharedWith.includes(memberActor(context.actor).memberId);

/**
 * Shows a complaint to whoever answers it, and to one it is about once it was shared with them; records
 * that they looked before anything is shown. Refuses: complaint.missing.
 */
export const viewComplaint = useCase({
  input: z.object({ complaintId: ComplaintId }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: async ({ complaintId }, context): Promise<ComplaintView> => {
    const found = await readComplaint(context, complaintId);
    const directory = await readDirectory(context);
    if (!mayRead(context, found, directory)) throw refuse(voiceRefusals.complaintMissing);
    const viewedAt = complaintViewKey(complaintId, context.now.toISOString(), context.random(16));
    await recordViewAt(context, viewedAt, { complaintId });
    const { pk, sk } = complaintKey(complaintId);
    const beside = await readBelow(context, pk, `${sk}#`);
    const ofType = (type: string) => beside.filter((item) => item.type === type).map(({ data }) => data);
    const { by, ...words } = ComplaintWords.parse(ofType('complaint-words')[0]);
    // How the person is called and reached stands in it; what a carer wrote is not theirs to know of.
    if (found.caseId !== undefined && by.kind === 'patient')
      await recordView(context, found.caseId, { why: 'complaint' });
    const { status, todo, openedAt, dueBy, answerBy, acknowledgedAt, notSettledAt, outcome, version, holder } = found;
    const { readSaid, answerSaid } = found;
    const somebody = somebodyIn(directory);
    return {
      ...words,
      ...{ status, todo, openedAt, dueBy, answerBy, acknowledgedAt, notSettledAt, outcome, version },
      ...{ readSaid, answerSaid },
      complaintId,
      reference: referenceOf(complaintId),
      organisation: directory.nameOf(found.organisationId),
      from: by.name,
      holder: holder === undefined ? undefined : namedHolder(holder, directory, dayOf(context.now)),
      answers: ofType('complaint-answer').map((answer) => ComplaintAnswer.parse(answer)),
      mayShareWith: found.barred.filter((id) => !found.sharedWith.includes(id)).map(somebody),
      sharedWith: found.sharedWith.map(somebody),
      mayAct: answersComplaint(context.actor, found, directory),
      seen: ofType('view')
        .map((look) => Seen.parse(look))
        .map(({ memberId = '', at }) => ({ name: somebody(memberId).name, at }))
        .toReversed(),
    };
  },
});
