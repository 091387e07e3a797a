import { type Done, doneSentence } from '@fingerpost/pages/feedback';
import type { Visit } from './visit.tsx';

/** Gives the path of a page that confirms a step by the code of its sentence. */
export const doneAt = (path: string, done: Done): string => `${path}${path.includes('?') ? '&' : '?'}done=${done}`;

/** Gives what the page says of the step just taken. */
export const confirmationOf = ({ c }: Pick<Visit, 'c'>): string | undefined => doneSentence(c.req.query('done'));
