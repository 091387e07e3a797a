import { type Context, refuse } from '@fingerpost/kernel';
import { dayOf } from '@fingerpost/core/work';
import { type AnswerTo, type Complaint, ComplaintWords, type SaidToThem } from './complaint.ts';
import { complaintWordsKey } from './complaint.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

/** Reads how whoever complained wants to hear. */
export const readAnswerTo = async (context: Context, complaintId: string): Promise<AnswerTo> =>
  ComplaintWords.parse((await context.table.get(complaintWordsKey(complaintId)))?.data).answerTo;

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
