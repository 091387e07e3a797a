import type { Page } from 'playwright-core';
import { choose, type, typeDay } from './browser.ts';

/** The story that a practice tells of everybody it refers by `fillReferForm`. */
export const story = 'On her own since her sister moved away.\n"Dominoes", she says & <smiles>.';

/** Fills the form by which a practice refers a person, all but the NHS number and how not to contact them. */
export const fillReferForm = async (page: Page, given: string, family: string): Promise<void> => {
  await type(page, {
    'First name': given,
    'Last name': family,
    Phone: '07700 900741',
    Address: '12 Orchard Close, Banbury',
    Postcode: 'OX16 0RL',
    'In a few words, what is going on and what would help?': story,
  });
  await typeDay(page, 'Date of birth', '1948-05-17');
  await choose(page, 'Choose all that fit', 'Loneliness', 'Getting about');
  await choose(page, 'How soon?', 'Soon');
  await choose(page, 'Do they know?', 'They know about this and agree that a link worker contacts them');
  await choose(page, 'How did they agree?', 'They told me on the phone');
};
