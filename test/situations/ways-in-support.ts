import { type Case, caseOf } from '@fingerpost/core/case';
import { person, team, type World } from '@fingerpost/testkit';
import { referenceOf } from '@fingerpost/kernel';

/** Acts for whoever fills in a public form: nobody the network knows. */
export const form = { kind: 'system', process: 'public-form' } as const;

const { nhsNumber: _number, ...nobody } = person;

/** What somebody types who asks a team for help; each called by a name of their own, from an address of their own. */
export const askedBy = (given: string, changes: object = {}) => ({
  teamId: team,
  from: `from ${given}`,
  patient: { ...nobody, name: { given, family: 'Winterbourne' }, ...changes },
  reason: 'I do not see anybody any more.',
  agreed: true,
});

/** Finds the case that a reference stands for. */
export const caseWith = async (world: World, reference: string): Promise<Case> => {
  const cases = (await world.everything()).filter(({ type }) => type === 'case').map(caseOf);
  const found = cases.find(({ id }) => referenceOf(id) === reference);
  if (found === undefined) throw new Error(`no case has the reference ${reference}`);
  return found;
};
