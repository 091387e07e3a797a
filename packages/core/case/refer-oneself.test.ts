import {
  itRefusesOtherActors,
  nhsNumbers,
  newWorld,
  openCaseInput,
  person,
  practice,
  refusalOf,
  staff,
  team,
  type World,
} from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { listWork, taskOf } from '@fingerpost/core/work';
import { Person } from '@fingerpost/core/patient';
import { caseOf } from './case.repository.ts';
import { referOneself } from './refer-oneself.ts';
import { openCase } from './open-case.ts';

const form = { kind: 'system', process: 'public-form' } as const;
const from = '203.0.113.77';
const { nhsNumber: _number, ...patient } = person;
const asked = { teamId: team, from, patient, reason: 'I am on my own a lot.', agreed: true };

const kept = async (world: World) => (await world.everything()).filter(({ type }) => type !== 'tally');

describe('referOneself', () => {
  itRefusesOtherActors(referOneself, ['system']);

  it('lands on the team’s waiting list with its source, of no practice', async () => {
    const world = await newWorld();
    const { reference } = await referOneself(asked, world.as(form));
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const { items } = await listWork({ holder: 'team' }, world.as(staff.linkWorker));
    expect(items).toMatchObject([{ reference, source: 'self', needs: ['other'], name: 'Ottoline Pettigrew' }]);
    expect(items[0]?.practiceName).toBeUndefined();
  });

  it('tells reports the source, and keeps the address nowhere', async () => {
    const world = await newWorld();
    await referOneself(asked, world.as(form));
    const all = await world.everything();
    const opened = all.find(({ type }) => type === 'event');
    expect(opened?.data).toMatchObject({ type: 'CaseOpened', data: { source: 'self', agreed: 'online' } });
    expect(JSON.stringify(all)).not.toContain(from);
    expect(all.filter(({ type }) => type === 'form-count').map(({ expiresAt }) => typeof expiresAt)).toEqual([
      'number',
      'number',
    ]);
  });

  it('happens once for a form that is sent twice', async () => {
    const world = await newWorld();
    const once = await referOneself(asked, world.as(form, { key: 'same' }));
    const before = (await world.everything()).length;
    expect(await referOneself(asked, world.as(form, { key: 'same' }))).toEqual(once);
    expect((await world.everything()).length).toBe(before);
  });

  it('asks first how the person must not be contacted, and for a way that is left', async () => {
    const world = await newWorld();
    const unsafe = await refusalOf(
      referOneself({ ...asked, patient: { ...patient, safeContact: undefined } }, world.as(form)),
    );
    expect(unsafe.details.errors?.map(({ field }) => field)).toContain('patient.safeContact');
    const { phone: _phone, address: _address, ...nowhere } = patient;
    expect((await refusalOf(referOneself({ ...asked, patient: nowhere }, world.as(form)))).code).toBe(
      'case.unreachable',
    );
    expect(await kept(world)).toEqual([]);
  });

  it('refuses a child, saying whom to contact instead, and keeps nothing', async () => {
    const world = await newWorld();
    const child = { ...patient, dateOfBirth: '2010-01-01' };
    const refusal = await refusalOf(referOneself({ ...asked, patient: child }, world.as(form)));
    expect(refusal.code).toBe('case.under-age');
    expect(refusal.message).toContain('GP practice');
    expect(refusal.message).toContain('0800 222 0000');
    expect(await kept(world)).toEqual([]);
  });

  it('takes no web address, no team that is not there, and no practice of another team', async () => {
    const world = await newWorld();
    const codeOf = async (changes: object) =>
      (await refusalOf(referOneself({ ...asked, ...changes }, world.as(form)))).code;
    expect(await codeOf({ reason: 'See https://cheap.example now' })).toBe('form.web-address');
    expect(await codeOf({ teamId: practice })).toBe('form.team');
    expect(await codeOf({ practiceId: team })).toBe('form.practice');
  });

  it('answers the same for somebody who is known, joins nothing, and gives the leads a task', async () => {
    const world = await newWorld();
    const known = await openCase(openCaseInput(), world.as(staff.referrer));
    const pointer = (await world.everything()).find(({ type }) => type === 'pointer');
    const answer = await referOneself({ ...asked, patient: { ...patient, nhsNumber: nhsNumbers[0] } }, world.as(form));
    expect(Object.keys(answer)).toEqual(['reference']);
    const all = await world.everything();
    const cases = all.filter(({ type }) => type === 'case').map(caseOf);
    expect(cases).toHaveLength(2);
    expect(cases.find(({ id }) => id !== known.caseId)?.mayBeSameAs).toBe(known.caseId);
    expect(all.find(({ type }) => type === 'pointer')).toEqual(pointer);
    const people = all.filter(({ type }) => type === 'person').map(({ data }) => Person.parse(data).personId);
    expect(new Set(people).size).toBe(2);
    expect(all.filter(({ type }) => type === 'task').map((task) => taskOf(task).todo)).toEqual(['settle-identity']);
  });

  it('is not settled where the number is known with other details, so that nobody contacts the wrong person', async () => {
    const world = await newWorld();
    await openCase(openCaseInput(), world.as(staff.referrer));
    const other = { ...patient, nhsNumber: nhsNumbers[0], dateOfBirth: '1990-01-01' };
    const answer = await referOneself({ ...asked, patient: other }, world.as(form));
    expect(Object.keys(answer)).toEqual(['reference']);
    const cases = (await world.everything()).filter(({ type }) => type === 'case').map(caseOf);
    expect(cases.map(({ unsettled }) => unsettled).filter(Boolean)).toEqual([true]);
  });

  it('keeps the practice that the person names, and that it is not to hear how it goes', async () => {
    const world = await newWorld();
    await referOneself({ ...asked, practiceId: practice, tellPractice: false }, world.as(form));
    const found = (await world.everything()).filter(({ type }) => type === 'case').map(caseOf);
    expect(found).toMatchObject([{ registeredPracticeId: practice, noFeedback: true, source: 'self' }]);
  });

  it('keeps who asked for somebody close to them', async () => {
    const world = await newWorld();
    const askedBy = { name: 'Idris Pettigrew', phone: '07700 900999', relationship: 'son' };
    await referOneself({ ...asked, askedBy }, world.as(form));
    const all = await world.everything();
    expect(all.filter(({ type }) => type === 'case').map(caseOf)).toMatchObject([{ source: 'family' }]);
    expect(all.find(({ type }) => type === 'referrer')?.data).toEqual(askedBy);
  });
});
