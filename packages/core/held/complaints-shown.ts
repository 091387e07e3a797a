import type { Item } from '@fingerpost/kernel';
import { complaintOf, complaintKey, ComplaintWords } from '@fingerpost/core/voice';

const isPersons = (beside: readonly Item[]): boolean =>
  ComplaintWords.safeParse(beside.find(({ type }) => type === 'complaint-words')?.data).data?.by.kind === 'patient';

/** Gives what a person complained of themselves, with the answers that they were given: one on its way reaches them first as they chose. */
export const complaintsShown = (items: readonly Item[]): readonly Item[] =>
  items
    .filter(({ type }) => type === 'complaint')
    .flatMap((head) => {
      const found = complaintOf(head);
      const { sk } = complaintKey(found.id);
      const beside = items.filter((item) => item.sk.startsWith(`${sk}#`));
      if (!isPersons(beside)) return [];
      const answers = beside.filter(({ type }) => type === 'complaint-answer');
      const given = found.todo === 'give-answer' ? answers.slice(0, -1) : answers;
      return [head, ...beside.filter(({ type }) => type === 'complaint-words' || type === 'view'), ...given];
    });
