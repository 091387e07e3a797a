import { expect } from 'vitest';
import {
  allocateCase,
  listCases,
  openCase,
  readCase,
  recordContact,
  referFromAgency,
  referOneself,
} from '@fingerpost/core/case';
import { viewCase } from '@fingerpost/core/referral';
import { listWork, taskOf } from '@fingerpost/core/work';
import { nhsNumbers, openCaseInput, person, refusalOf, staff } from '@fingerpost/testkit';
import type { Situation } from './situation.ts';
import { askedBy, caseWith, form } from './ways-in-support.ts';

/** What the public forms bring to a team, and what they tell nobody. */
export const whatFormsBring: readonly Situation[] = [
  {
    id: 'known-person-asks-by-form',
    who: 'Somebody who has an open case already, referred by her practice',
    happens:
      'A form comes in under her name and NHS number. It may be hers, or that of somebody who wants to know whether she is here.',
    does: 'It opens a case of its own, joins nothing, and gives the leads a task to find out who it is.',
    others:
      'Whoever sent the form reads a reference and the same thanks as anybody; the practice sees its own case unchanged.',
    grave: true,
    run: async (world) => {
      const patient = { ...person, nhsNumber: nhsNumbers[0] };
      const known = await openCase(openCaseInput({ patient }), world.as(staff.referrer));
      const stranger = await referOneself(askedBy('Anybody'), world.as(form));
      const answer = await referOneself({ ...askedBy('x'), patient }, world.as(form));
      expect(Object.keys(answer)).toEqual(Object.keys(stranger));
      const arrived = await caseWith(world, answer.reference);
      expect(arrived).toMatchObject({ mayBeSameAs: known.caseId, status: 'waiting' });
      const tasks = (await world.everything()).filter(({ type }) => type === 'task').map(taskOf);
      expect(tasks.find(({ caseId }) => caseId === arrived.id)).toMatchObject({
        todo: 'settle-identity',
        holder: { kind: 'leads' },
      });
      expect(await readCase(world.as(staff.linkWorker), known.caseId)).toMatchObject({
        version: 1,
        needs: ['food', 'loneliness-isolation'],
      });
    },
  },
  {
    id: 'form-under-somebody-elses-number',
    who: 'Somebody whose NHS number another person types into a form',
    happens: 'The number is known to the network with another birth date.',
    does: 'Nobody can contact the person of the new case until a team member has settled who it is.',
    others:
      'Whoever typed it reads the same thanks; the person whose number it is is not contacted, and their case shows nothing of it.',
    run: async (world) => {
      const patient = { ...person, nhsNumber: nhsNumbers[1] };
      const theirs = await openCase(openCaseInput({ patient }), world.as(staff.referrer));
      const typed = askedBy('Prank', { nhsNumber: nhsNumbers[1], dateOfBirth: '1988-08-08' });
      const { reference } = await referOneself(typed, world.as(form));
      const arrived = await caseWith(world, reference);
      expect(arrived.unsettled).toBe(true);
      await allocateCase({ caseId: arrived.id }, world.as(staff.linkWorker));
      const contact = recordContact(
        { caseId: arrived.id, channel: 'call', result: 'reached' },
        world.as(staff.linkWorker),
      );
      expect((await refusalOf(contact)).code).toBe('case.identity');
      expect(await readCase(world.as(staff.linkWorker), theirs.caseId)).toMatchObject({ version: 1 });
    },
  },
  {
    id: 'nurse-sends-somebody-home',
    who: 'A man who leaves hospital on a Friday evening with nothing in the fridge',
    happens: 'The discharge nurse fills in the form for agencies.',
    does: 'He stands on the team’s waiting list as sent by a hospital, with the nurse’s name and work phone on his case.',
    others: 'The nurse hears a reference and nothing later; no practice sees him among the people it referred.',
    run: async (world) => {
      const agency = { organisation: 'Northgate Hospital', name: 'Sister Jules Carr', phone: '01632 960001' };
      const { patient, from, teamId } = askedBy('Osric');
      const sent = { ...openCaseInput({ patient, needs: ['food'], urgency: 'soon' }), from, teamId };
      const answer = await referFromAgency({ ...sent, source: 'hospital', agency }, world.as(form));
      expect(Object.keys(answer)).toEqual(['reference']);
      const { items } = await listWork({ holder: 'team' }, world.as(staff.linkWorker));
      const row = items.find(({ reference }) => reference === answer.reference);
      expect(row).toMatchObject({ source: 'hospital', urgency: 'soon', practiceName: undefined });
      const view = await viewCase({ caseId: row?.caseId }, world.as(staff.linkWorker));
      expect(view).toMatchObject({ sees: 'journey', referrer: agency });
      const referred = await listCases({}, world.as(staff.referrer));
      expect(referred.items.map(({ reference }) => reference)).not.toContain(answer.reference);
    },
  },
  {
    id: 'son-asks-for-his-mother',
    who: 'A woman whose son fills in the form for her, and gives his own number',
    happens: 'He leaves her phone empty and writes his beside his name.',
    does: 'His number stays his: the case tells who asked, and she is reached at her own address only.',
    others: 'The link worker sees that her son asked, and how she may be contacted; he hears nothing later.',
    run: async (world) => {
      const asking = { name: 'Idris Winterbourne', phone: '07700 900999', relationship: 'son' };
      const typed = { ...askedBy('Blodwen', { phone: undefined }), askedBy: asking };
      const { reference } = await referOneself(typed, world.as(form));
      const { id } = await caseWith(world, reference);
      const view = await viewCase({ caseId: id }, world.as(staff.linkWorker));
      expect(view).toMatchObject({ source: 'family', referrer: asking });
      expect(view.sees === 'journey' ? view.person.phone : 'not the team').toBeUndefined();
    },
  },
  {
    id: 'he-must-not-know',
    who: 'A woman whose husband reads her phone',
    happens: 'She asks for help by the form and says first: do not ring, do not text, he must not know.',
    does: 'Her answer stands on the case before anybody contacts her, and nothing is sent to her automatically.',
    others: 'The link worker reads it above the phone number; her practice hears nothing, as she ticked.',
    run: async (world) => {
      const safeContact = { avoid: ['calls', 'voicemail', 'texts'], sharedPhone: true, mustNotKnow: 'my husband' };
      const typed = { ...askedBy('Seren', { safeContact }), tellPractice: false };
      const { reference } = await referOneself(typed, world.as(form));
      const { id } = await caseWith(world, reference);
      const view = await viewCase({ caseId: id }, world.as(staff.linkWorker));
      expect(view).toMatchObject({ person: { safeContact }, noFeedback: true });
      expect((await world.everything()).filter(({ type }) => type === 'notice')).toEqual([]);
      const unsaid = referOneself(askedBy('Seren', { safeContact: undefined }), world.as(form));
      expect((await refusalOf(unsaid)).code).toBe('input.invalid');
    },
  },
];
