import { type Context, refuse } from '@fingerpost/kernel';
import { dayOf } from '@fingerpost/core/work';
import { type AnswerTo, type Complaint, ComplaintWords, type SaidToThem } from './complaint.ts';
import { complaintWordsKey } from './complaint.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

/** How whoever complained wants to hear, and which carer it is where it is not the person. */
type Hearing = AnswerTo & { readonly carerId: string | undefined };

/** Reads how whoever complained wants to hear, and whether it is a carer. */
export const readAnswerTo = async (context: Context, complaintId: string): Promise<Hearing> => {
  const { answerTo, by } = ComplaintWords.parse((await context.table.get(complaintWordsKey(complaintId)))?.data);
  return { ...answerTo, carerId: by.carerId };
};

/** Makes sure that they were told, since the complaint came and not on a day to come. Refuses: complaint.not-said. */
export const mustBeSaid = (
  { now }: Pick<Context, 'now'>,
  { openedAt }: Complaint,
  said: SaidToThem | undefined,
): SaidToThem => {
  if (said === undefined || said.on > dayOf(now) || said.on < dayOf(new Date(openedAt)))
    throw refuse(voiceRefusals.notSaid);
  return said;
};
