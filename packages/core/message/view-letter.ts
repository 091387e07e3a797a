import * as z from 'zod';
import { type Context, refuse, TaskId, useCase } from '@fingerpost/kernel';
import { readCarers, recipientOfCarer } from '@fingerpost/core/carer';
import { mustBeTeamOfCase, recordLook } from '@fingerpost/core/case';
import { linesOfAddress } from '@fingerpost/core/directory';
import { calledOf, needCodes, needsOf, type Recipient } from '@fingerpost/core/patient';
import { readTask, workRefusals } from '@fingerpost/core/work';
import { type AboutPerson, readAbout } from './about.ts';
import { datedWords, textForCarer } from './for-carer.ts';
import { messageRefusals } from './message.refusals.ts';
import { readNotice } from './notice.repository.ts';
import { isToSomebody, type Notice } from './notice.ts';
import { saying, type Saying, type Sent, templateName } from './saying.ts';

/** A letter that somebody prints: what it says, to whom, and how large. */
export type LetterToPrint = Saying & {
  readonly caseId: string;
  readonly to: readonly string[];
  readonly points: 16 | 20 | 24 | 28;
  readonly isEasyRead: boolean;
};

const sizes = [
  [needCodes.largePrint28, 28],
  [needCodes.largePrint24, 24],
  [needCodes.largePrint20, 20],
] as const;

/** Whoever prints it may be the one complained of: a letter about a complaint says only that there is something to read. */
const quiet = (notice: Notice | undefined): Notice | undefined =>
  notice?.kind === 'complaint' ? { ...notice, kind: 'message-for-you' } : notice;

/** Whom a letter is to: the person, or the carer whom the notice is for. */
const readerOf = async (
  context: Context,
  { for: to }: Notice,
  { of, person }: AboutPerson,
): Promise<Recipient | undefined> => {
  if (to.who !== 'carer') return person;
  const named = (await readCarers(context, of.id)).find(({ carer }) => carer.carerId === to.carerId);
  return named === undefined ? undefined : recipientOfCarer(named.details);
};

/**
 * Shows the team of a case the letter that a task asks them to send, in the words and the size that the
 * person needs. Refuses: task.missing, case.missing, message.no-letter where there is nothing to print.
 */
export const viewLetter = useCase({
  input: z.object({ taskId: TaskId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ taskId }, context): Promise<LetterToPrint> => {
    const task = await readTask(context, taskId);
    if (task === undefined) throw refuse(workRefusals.missing);
    mustBeTeamOfCase(context.actor, { id: task.caseId, teamId: task.teamId });
    const notice = quiet(task.noticeId === undefined ? undefined : await readNotice(context, task.noticeId));
    if (notice === undefined || !isToSomebody(notice.for) || notice.kind === 'own-link')
      throw refuse(messageRefusals.noLetter);
    const about = await readAbout(context, notice.for.caseId, notice.for.referralId);
    const to = about === undefined ? undefined : await readerOf(context, notice, about);
    if (about === undefined || to === undefined) throw refuse(messageRefusals.noLetter);
    await recordLook(context, about.of, about.directory);
    const { codes } = needsOf(to);
    const isEasyRead = codes.has(needCodes.easyRead);
    const manner: Sent = { by: 'letter', ...(isEasyRead ? { style: 'easy-read' } : {}) };
    const said =
      notice.for.who === 'carer'
        ? { template: templateName(textForCarer(notice), manner), words: datedWords(notice) }
        : saying(notice, about, manner);
    const name = calledOf(to);
    const team = about.directory.organisation(task.teamId);
    return {
      template: said.template,
      words: { ...said.words, team: team?.name ?? '', number: team?.phone ?? '' },
      caseId: task.caseId,
      to: linesOfAddress(name, to.address, to.postcode) ?? [name],
      points: sizes.find(([code]) => codes.has(code))?.[1] ?? 16,
      isEasyRead,
    };
  },
});
