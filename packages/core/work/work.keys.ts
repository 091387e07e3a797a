import { type Key, splitIdWithin } from '@fingerpost/kernel';

/** A task, kept in the case it is about. */
export const taskKey = (taskId: string): Key => {
  const { caseId, own } = splitIdWithin(taskId);
  return { pk: `CASE#${caseId}`, sk: `4#${own}` };
};

/** The partition in which a team's talks between its leads and each member are kept. */
export const supervisionPartition = (teamId: string): string => `SUPERVISION#${teamId}`;

/** When a lead and a member talked last, and when they talk next. */
export const supervisionKey = (teamId: string, memberId: string): Key => ({
  pk: supervisionPartition(teamId),
  sk: `0#${memberId}`,
});

/** The note of one talk between a lead and a member, known by its day and by the version that added it. */
export const supervisionNoteKey = (teamId: string, memberId: string, on: string, version: number): Key => ({
  pk: supervisionPartition(teamId),
  sk: `1#${memberId}#${on}#${String(version).padStart(6, '0')}`,
});

/** The words that came with a task, kept beside it. */
export const taskNoteKey = (taskId: string): Key => {
  const { pk, sk } = taskKey(taskId);
  return { pk, sk: `${sk}#note` };
};
