import { edith, hassan, imran, kofi, shirley, wendy } from './characters.ts';
import type { Story } from './telling.ts';

/** People who wait, who were given to a worker, or who have a plan. */
export const storiesBegun: readonly Story[] = [
  async (tell) => {
    await tell.open('gp-practice', 2, {
      patient: edith,
      needs: ['loneliness-isolation', 'food'],
      reason: 'Widowed in the spring. Eats little and sees nobody from one week to the next.',
    });
  },
  async (tell) => {
    await tell.open('gp-practice-3', 1, {
      patient: kofi,
      needs: ['money-debt-benefits', 'energy-utilities'],
      reason: 'Behind with rent and on a prepayment meter that runs out. Two small children.',
      urgency: 'soon',
    });
  },
  async (tell) => {
    await tell.open('gp-practice', 3, {
      patient: shirley,
      needs: ['carer-support', 'mental-wellbeing'],
      reason: 'Looks after her husband day and night and would like an afternoon for herself.',
    });
    await tell.take('link-worker', 2);
    await tell.contact(1, { result: 'no-answer', note: 'No message left, as she asked.' });
  },
  async (tell) => {
    await tell.open('gp-practice', 8, {
      patient: imran,
      needs: ['mental-wellbeing', 'employment-volunteering'],
      reason: 'Low since losing his job. Would rather do something than talk about it.',
    });
    await tell.take('link-worker', 7);
    await tell.talk(5, 'Spoke for half an hour. Used to run the allotment society.');
    await tell.plan(5, 'To be of use again, and to be outside.', [
      ['Be out of the house three mornings a week', 2],
      ['Find something to do with my hands', 3],
    ]);
    await tell.wellbeing(5, 'plan', [4, 3, 4, 7]);
    await tell.notAt(5, 'Foundry Yard', 'His former workshop; he does not want to meet anybody from there.');
  },
  async (tell) => {
    await tell.open('gp-practice-2', 1, {
      patient: wendy,
      needs: ['digital-inclusion'],
      reason: 'Cannot get into the patient app and would like to learn.',
    });
  },
  async (tell) => {
    await tell.open('gp-practice-2', 3, {
      patient: hassan,
      needs: ['employment-volunteering', 'mental-wellbeing'],
      reason: 'Finished his studies, lives with his parents, wants a start.',
    });
    await tell.take('link-worker-2', 2);
    await tell.pause(1, 'away', 5);
  },
];
