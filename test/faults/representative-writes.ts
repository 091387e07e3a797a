import {
  addComment,
  answerComment,
  passOnComment,
  raiseComment,
  recordPageChange,
  recordPageTest,
  viewRepresentation,
} from '@fingerpost/core/voice';
import { publishMonth } from '@fingerpost/core/uptake';
import { comment, commentedIn, staff, workflow, type World } from '@fingerpost/testkit';
import type { WriteRow, WriteRows } from './write-row.ts';

const tested = { page: 'own-page', on: '2026-11-01', people: 5, found: 'Clear.' } as const;

const onComment = (door: WriteRow['door'], input: Record<string, unknown> = {}): WriteRow => ({
  door,
  begin: async (world) => ({ input: { commentId: await commentedIn(world), ...input }, actor: staff.commissioner }),
});

const testIn = async (world: World): Promise<string> => {
  await recordPageTest(tested, world.as(staff.representative));
  const { tests } = await viewRepresentation({}, world.as(staff.commissioner));
  return tests.find(({ changes }) => changes.length === 0)?.testId ?? '';
};

/** Every use-case of those who speak for patients that writes. */
export const representativeWrites: WriteRows = {
  addComment: { door: addComment, begin: () => Promise.resolve({ input: comment, actor: staff.representative }) },
  answerComment: onComment(answerComment, { outcome: 'changed', words: 'One page now.', isPublic: true }),
  passOnComment: onComment(passOnComment),
  raiseComment: {
    door: raiseComment,
    begin: async (world) => ({
      input: { commentId: await commentedIn(world) },
      actor: workflow,
      now: new Date('2026-12-02T23:00:00Z'),
    }),
    answersAnew: true,
  },
  recordPageTest: {
    door: recordPageTest,
    begin: () => Promise.resolve({ input: tested, actor: staff.representative }),
  },
  recordPageChange: {
    door: recordPageChange,
    begin: async (world) => ({
      input: { testId: await testIn(world), on: '2026-11-02', words: 'Larger.' },
      actor: staff.commissioner,
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
