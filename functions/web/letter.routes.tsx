import { viewLetter } from '@fingerpost/core/message';
import { LetterPage } from '@fingerpost/pages/letter';
import { Hono } from 'hono';
import { textOf } from '../send/filled.ts';
import { environment } from '../wiring/environment.ts';
import { taskIdOf } from './task-id.ts';
import { teamVisit } from './team.ts';
import { show } from './visit.tsx';

/** The letter that a task asks for, to be printed. */
export const letterRoutes = new Hono();

letterRoutes.get(
  '/tasks/:taskId/letter',
  teamVisit(async (at) => {
    const taskId = taskIdOf(at);
    const letter = await viewLetter({ taskId }, at.context);
    const { subject, body } = textOf(letter.template, { ...letter.words, page: `${environment().PUBLIC_URL}/open/me` });
    const paragraphs = body.split('\n\n');
    return show(<LetterPage {...{ frame: at.frame, now: at.context.now, taskId, letter, subject, paragraphs }} />);
  }),
);
