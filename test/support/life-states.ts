import { addDays } from '@fingerpost/core/work';
import { today } from './days.ts';
import { done, opening, sentReferral } from './journey.ts';
import type { TestNetwork } from './network.ts';
import { type Fields, hiddenFields, Visitor } from './visitor.ts';

const known = '9990000751';

/** Presses the button of the form on a page, as somebody who is signed in. Refuses: an answer that leads nowhere on. */
export const fillIn = async (visitor: Visitor, page: string, fields: Fields, action = page): Promise<void> => {
  const { html } = await visitor.get(page);
  const { status, location } = await visitor.post(action, { ...hiddenFields(html), ...fields });
  if (status !== 303) throw new Error(`${action}: ${String(status)} ${location ?? ''}`);
};

const boxes = (name: string, day: string): Fields => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date };
};

/** The cases to which something has happened that their pages show. */
export type LifeStates = {
  readonly unsettled: string;
  readonly died: string;
  readonly movedAway: string;
  readonly takenBack: string;
  /** Cases of the other team: one of which only the question why is seen, and one that was opened for a reason. */
  readonly beyond: { readonly closed: string; readonly opened: string };
};

/** Lets happen to people what happens in a life: another with their NHS number, a death, a move, an absence, another team. */
export const reachLifeStates = async (network: TestNetwork): Promise<LifeStates> => {
  const open = async (by: string, given: string, family: string, details: object = {}): Promise<string> => {
    const whole = opening(given, family);
    const body = { ...whole, patient: { ...whole.patient, ...details } };
    return String((await done(network, { role: by, method: 'POST', path: '/cases', body })).body['caseId']);
  };
  const onCase = (role: string, caseId: string, path: string, body: object) =>
    done(network, { role, method: 'POST', path: `/cases/${caseId}/${path}`, body });
  const taken = async (family: string): Promise<string> => (await sentReferral(network, 'Somebody', family)).caseId;

  await open('gp-practice', 'Zephyrine', 'Quillfeather', { nhsNumber: known });
  const unsettled = await open('gp-practice', 'Zora', 'Featherstone', { nhsNumber: known, dateOfBirth: '1961-02-03' });
  const died = await taken('Departed');
  await onCase('link-worker', died, 'death', { toldBy: 'family' });
  const movedAway = await taken('Mover');
  const worker = await Visitor.as(network, 'link-worker');
  const takenBack = await taken('Returned');
  await onCase('gp-practice', takenBack, 'taking-back', { reason: 'changed-mind' });
  await onCase('link-worker', takenBack, 'concerns', {
    words: 'The back door was open again.',
    inDanger: 'no',
    personKnows: 'yes',
  });

  const why = { reason: 'emergency', words: 'She is at our door and cannot say who helps her.' };
  const [closed, opened] = [
    await open('gp-practice-2', 'Other', 'Closedshaw'),
    await open('gp-practice-2', 'Other', 'Openshaw'),
  ];
  await fillIn(worker, `/beyond-team?case=${opened}`, why, `/beyond-team/${opened}`);
  const colleague = await Visitor.as(network, 'link-worker-2');
  await fillIn(colleague, `/beyond-team?case=${movedAway}`, why, `/beyond-team/${movedAway}`);

  const away = await Visitor.as(network, 'link-worker-3');
  const day = await today(network);
  const { body } = await network.call('link-worker', 'GET', '/me');
  await fillIn(away, '/work/away', {
    ...boxes('from', day),
    ...boxes('to', addDays(day, 60)),
    cover: String(body['memberId']),
  });
  return { unsettled, died, movedAway, takenBack, beyond: { closed, opened } };
};
