import { addComment, answerComment, recordPageTest } from '@fingerpost/core/voice';
import { publishMonth } from '@fingerpost/core/uptake';
import { staff, type World } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

const comment = { about: 'wording', what: 'The first letter', words: 'Too long.' } as const;

const commented = async (world: World): Promise<string> =>
  (await addComment(comment, world.as(staff.representative))).commentId;

/** Every use-case of those who speak for patients that writes. */
export const representativeWrites: WriteRows = {
  addComment: { door: addComment, begin: () => Promise.resolve({ input: comment, actor: staff.representative }) },
  answerComment: {
    door: answerComment,
    begin: async (world) => ({
      input: { commentId: await commented(world), words: 'One page now.' },
      actor: staff.commissioner,
    }),
  },
  recordPageTest: {
    door: recordPageTest,
    begin: () =>
      Promise.resolve({
        input: { page: 'own-page', on: '2026-11-01', people: 5, found: 'Clear.' },
        actor: staff.representative,
      }),
  },
};

let months = 0;

/** What a commissioner publishes, each time another month. */
export const publishingWrites: WriteRows = {
  publishMonth: {
    door: publishMonth,
    begin: () => {
      months += 1;
      const month = `20${String(40 + Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
      return Promise.resolve({ input: { month }, actor: staff.commissioner, now: new Date('2090-01-01T12:00:00Z') });
    },
  },
};
