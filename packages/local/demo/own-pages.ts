import { readCase, readPointer } from '@fingerpost/core/case';
import { giveCode, setPin } from '@fingerpost/core/own-page';
import { nameOf } from '@fingerpost/core/patient';
import type { OpenedDemoPage } from '../runtime-options.ts';
import { agnieszka, joyce, trevor } from './characters.ts';
import type { Stage } from './stage.ts';

const pins = [
  [agnieszka, '4071'],
  [trevor, '8352'],
  [joyce, '6194'],
] as const;

/** Opens the own page of a few demo people, as their link workers, and tells with what each can be opened. */
export const openDemoPages = async ({
  as,
  actors,
  now,
}: Omit<Stage, 'directory'>): Promise<readonly OpenedDemoPage[]> => {
  const opened: OpenedDemoPage[] = [];
  for (const [person, pin] of pins) {
    const [anybody] = actors.values();
    const pointer = anybody && (await readPointer(as(anybody), person.nhsNumber));
    const caseId = pointer?.open[0]?.caseId;
    if (anybody === undefined || caseId === undefined) throw new Error(`${nameOf(person)} has no open case`);
    const { workerId } = await readCase(as(anybody), caseId);
    const worker = [...actors.values()].find(({ memberId }) => memberId === workerId);
    if (worker === undefined) throw new Error(`${nameOf(person)} has no link worker`);
    const { code } = await giveCode({ caseId }, as(worker, { now }));
    await setPin({ caseId, pin }, as(worker, { now }));
    opened.push({ name: nameOf(person), born: person.dateOfBirth, nhsNumber: person.nhsNumber ?? '', code, pin });
  }
  return opened;
};
