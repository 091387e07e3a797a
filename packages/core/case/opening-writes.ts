import type * as z from 'zod';
import type { Context, Write } from '@fingerpost/kernel';
import {
  ageBand,
  ageOn,
  formerPersonKey,
  knownAs,
  type Person,
  personKey,
  type PersonDetails,
  type Pointer,
  pointerItem,
} from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import type { Case } from './case.ts';
import type { caseEvents, PersonFacts } from './case.events.ts';
import type { OpenCaseInput } from './open-case-input.ts';

/** The write that keeps the person's details beside a new case. */
export const putPerson = (opened: Case, person: Person): Write => ({
  kind: 'put',
  expect: 'new',
  item: { ...personKey(opened.id), type: 'person', version: 1, data: person },
});

/** The writes that keep a person's details as they are now, and how they stood before. */
export const replacePerson = (caseId: string, before: Person, after: Person): readonly Write[] => {
  const { version } = before;
  return [
    {
      kind: 'put',
      expect: version,
      item: { ...personKey(caseId), type: 'person', version: after.version, data: after },
    },
    {
      kind: 'put',
      expect: 'new',
      item: { ...formerPersonKey(caseId, version), type: 'former-person', version, data: before },
    },
  ];
};

/** The write that lets an NHS number point to a new case as well, and keeps by what details it is known there. */
export const putPointer = (
  context: Pick<Context, 'secrets'>,
  digest: string,
  before: Pointer | undefined,
  opened: Pick<Case, 'id' | 'teamId' | 'practiceId'>,
  person: PersonDetails & Pick<Person, 'personId'>,
): Write => {
  const pointer: Pointer = {
    personId: person.personId,
    open: [...(before?.open ?? []), { teamId: opened.teamId, practiceId: opened.practiceId, caseId: opened.id }],
    cases: [...(before?.cases ?? []), opened.id],
    known: [...(before?.known ?? []), knownAs(context, digest, opened.id, person)],
    version: (before?.version ?? 0) + 1,
  };
  return { kind: 'put', expect: before?.version ?? 'new', item: pointerItem(digest, pointer) };
};

/** What a report may know of a person: bands and codes, never a name, a date of birth or a postcode. */
export const personFacts = (details: PersonDetails, now: Date): PersonFacts => ({
  ageBand: ageBand(ageOn(details.dateOfBirth, dayOf(now))),
  sex: details.sex ?? 'not-asked',
  ethnicity: details.ethnicity ?? '99',
  language: details.language === undefined ? 'not-asked' : /^english$/i.test(details.language) ? 'english' : 'other',
  carer: details.isCarer ?? 'not-asked',
});

const waysToAgree: readonly string[] = ['spoken', 'phone', 'written', 'video', 'online'];

/** What the event of an opening tells the reports. */
export const reportedFacts = (
  opened: Case,
  input: OpenCaseInput,
  context: Context,
): z.infer<(typeof caseEvents)['CaseOpened']> => ({
  source: opened.source,
  needs: opened.needs,
  urgency: opened.urgency,
  agreed: waysToAgree.includes(input.consent.how) ? input.consent.how : 'other',
  ...personFacts(input.patient, context.now),
});
