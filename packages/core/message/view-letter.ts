import * as z from 'zod';
import { refuse, TaskId, useCase } from '@fingerpost/kernel';
import { mustBeTeamOfCase } from '@fingerpost/core/case';
import { linesOfAddress } from '@fingerpost/core/directory';
import { nameOf, needCodes, needsOf } from '@fingerpost/core/patient';
import { readTask, workRefusals } from '@fingerpost/core/work';
import { readAbout } from './about.ts';
import { messageRefusals } from './message.refusals.ts';
import { readNotice } from './notice.repository.ts';
import { saying, type Saying } from './saying.ts';

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
    const notice = task.noticeId === undefined ? undefined : await readNotice(context, task.noticeId);
    if (notice?.for.who !== 'person' || notice.kind === 'own-link') throw refuse(messageRefusals.noLetter);
    const about = await readAbout(context, notice.for.caseId, notice.for.referralId);
    if (about === undefined) throw refuse(messageRefusals.noLetter);
    const { person } = about;
    const name = nameOf(person);
    const { codes } = needsOf(person);
    const isEasyRead = codes.has(needCodes.easyRead);
    const said = saying(notice, about, { by: 'letter', ...(isEasyRead ? { style: 'easy-read' } : {}) });
    const team = about.directory.organisation(task.teamId);
    return {
      template: said.template,
      words: { ...said.words, team: team?.name ?? '', number: team?.phone ?? '' },
      caseId: task.caseId,
      to: linesOfAddress(name, person.address, person.postcode) ?? [name],
      points: sizes.find(([code]) => codes.has(code))?.[1] ?? 16,
      isEasyRead,
    };
  },
});
