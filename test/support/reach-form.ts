import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose, errorsOn, type } from './browser.ts';

/** Opens a part of a page that is folded away. */
export const unfold = (page: Page, summary: string): Promise<void> => page.getByText(summary, { exact: true }).click();

type Labels = {
  readonly avoid: readonly [string, string];
  readonly shared: readonly [string, string];
  readonly neutral: readonly [string, string];
  readonly when: string;
  readonly days: string;
  readonly from: string;
  readonly until: string;
  readonly mustNotKnow: string;
  readonly how: string;
  readonly language: string;
  readonly interpreter: string;
  readonly formats: string;
  readonly print: string;
};

/** The questions as a colleague reads them. */
export const toColleague: Labels = {
  avoid: ['How must we not contact them?', 'Phone calls'],
  shared: ['Is the phone theirs alone?', 'Somebody else may answer or read it'],
  neutral: ['May a message show who sends it?', 'No: name neither the team nor a service'],
  when: 'Safe days and hours, and who must not know',
  days: 'Only at these times',
  from: 'From (optional)',
  until: 'Until (optional)',
  mustNotKnow: 'Who must not know about this (optional)',
  how: 'Language, interpreter, large print, Easy Read, braille and audio',
  language: 'Language they speak best (optional)',
  interpreter: 'Do they need an interpreter? (optional)',
  formats: 'How they read, how to contact them, and whom they need with them (optional)',
  print: 'Large print, 24 point or larger',
};

/** The questions as the person reads them. */
export const toPerson: Labels = {
  avoid: ['How must we not contact you?', 'Do not ring me'],
  shared: ['Is the phone only yours?', 'No, somebody else may answer it or read it'],
  neutral: ['May a message say who sends it?', 'No, do not say who you are'],
  when: 'Safe days and times, and who must not know',
  days: 'Only at these times',
  from: 'From',
  until: 'Until',
  mustNotKnow: 'Is there anybody who must not know?',
  how: 'Your language, and how you read',
  language: 'What language do you like best?',
  interpreter: 'Do you need somebody to put it into your language?',
  formats: 'How can you read or hear what we send?',
  print: 'Large print, size 24 or larger',
};

/** Says everything but until when, which the form then asks for. */
export const sayAllButUntil = async (page: Page, of: Labels): Promise<void> => {
  await choose(page, ...of.avoid);
  await choose(page, ...of.shared);
  await choose(page, ...of.neutral);
  await unfold(page, of.when);
  await page.getByRole('group', { name: of.days, exact: true }).getByLabel('Monday', { exact: true }).check();
  await page.getByLabel(of.from, { exact: true }).first().selectOption('09:00');
  await unfold(page, of.how);
  await type(page, { [of.mustNotKnow]: 'Her brother', [of.language]: 'Polish' });
  await choose(page, of.interpreter, 'Yes');
  await choose(page, of.formats, of.print);
};

/** Mends what was refused: all that was typed is there, and its folds stand open. */
export const sayUntil = async (page: Page, of: Labels): Promise<void> => {
  expect((await errorsOn(page)).join(' ')).toMatch(/Safe times need days/);
  expect(await page.getByLabel(of.mustNotKnow, { exact: true }).inputValue()).toBe('Her brother');
  expect(await page.getByLabel(of.language, { exact: true }).isVisible()).toBe(true);
  await page.getByLabel(of.until, { exact: true }).first().selectOption('12:00');
};
