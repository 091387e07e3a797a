import { type Case, type OpenedCase, openCase, readCase } from '@fingerpost/core/case';
import { Person, type PersonDetails, personKey } from '@fingerpost/core/patient';
import { type Task, taskOf } from '@fingerpost/core/work';
import { openCaseInput, staff, type World } from '@fingerpost/testkit';

type Staff = (typeof staff)[keyof typeof staff];

/** Refers somebody of whom nothing is known but what is given. */
export const referred = (
  world: World,
  patient: Pick<PersonDetails, 'name' | 'dateOfBirth'> & Partial<PersonDetails>,
  by: Staff = staff.referrer,
): Promise<OpenedCase> =>
  openCase(
    openCaseInput({ patient: { phone: '07700 900600', safeContact: { nothingToAvoid: true }, ...patient } }),
    world.as(by),
  );

/** Gives a case as its team finds it. */
export const asTeam = (world: World, { caseId }: Pick<OpenedCase, 'caseId'>): Promise<Case> =>
  readCase(world.as(staff.lead), caseId);

/** Gives what a case knows of its person. */
export const personOf = async (world: World, { caseId }: Pick<OpenedCase, 'caseId'>): Promise<Person> =>
  Person.parse((await world.table.get(personKey(caseId)))?.data);

/** Gives the open tasks of a case. */
export const openTasks = async (world: World, { caseId }: Pick<OpenedCase, 'caseId'>): Promise<readonly Task[]> =>
  (await world.everything())
    .filter(({ type, pk }) => type === 'task' && pk === `CASE#${caseId}`)
    .map(taskOf)
    .filter(({ status }) => status === 'open');

/** Gives what an answer tells besides which case it is about. */
export const toldOf = ({
  caseId: _id,
  reference: _reference,
  ...told
}: OpenedCase): Omit<OpenedCase, 'caseId' | 'reference'> => told;
