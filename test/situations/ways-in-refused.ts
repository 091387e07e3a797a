import { expect } from 'vitest';
import { changePerson, openCase, referOneself } from '@fingerpost/core/case';
import { viewCase } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import { openCaseInput, person, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import type { Situation } from './situation.ts';
import { askedBy, form } from './ways-in-support.ts';

const count = 60;
const floodDay = { now: new Date('2026-12-01T09:00:00Z') };

/** What the ways in do not take, and what they say instead. */
export const whatIsRefused: readonly Situation[] = [
  {
    id: 'child-asks-by-form',
    who: 'A girl of fifteen who finds the form on a poster',
    happens: 'She fills it in with her own date of birth.',
    does: 'Nothing is kept; she reads whom to contact instead, with the safeguarding number.',
    others: 'The team sees nothing of her; a practice that refers a child reads the same words.',
    run: async (world) => {
      const before = (await world.everything()).length;
      const born = { dateOfBirth: '2011-04-04' };
      const own = await refusalOf(referOneself(askedBy('Cerys', born), world.as(form)));
      expect(own.code).toBe('case.under-age');
      expect(own.message).toContain('0800 222 0000');
      expect((await world.everything()).length).toBe(before);
      const patient = { ...person, nhsNumber: undefined, ...born };
      const referred = await refusalOf(openCase(openCaseInput({ patient }), world.as(staff.referrer)));
      expect(referred.message).toBe(own.message);
    },
  },
  {
    id: 'birth-date-corrected-to-a-childs',
    who: 'A man whose birth date somebody corrects, and types 2015 for 1951',
    happens: 'The correction would make him a child.',
    does: 'It is refused with whom to contact for a child, and his details stay as they were.',
    others: 'Everybody else sees no change.',
    run: async (world) => {
      const caseId = await takenCaseIn(world);
      const typed = changePerson({ caseId, dateOfBirth: '2015-03-09' }, world.as(staff.linkWorker));
      expect((await refusalOf(typed)).message).toContain('0800 222 0000');
      const view = await viewCase({ caseId }, world.as(staff.linkWorker));
      expect(view).toMatchObject({ person: { dateOfBirth: person.dateOfBirth }, version: 2 });
    },
  },
  {
    id: 'program-floods-the-form',
    who: 'A team whose form a program finds',
    happens: `${String(count)} forms come from one address within a minute.`,
    does: 'Twenty are taken; the rest are refused gently, asking to ring, and the address is kept nowhere.',
    others: 'Somebody at another address can still ask, and a practice can still refer.',
    run: async (world) => {
      const from = '198.51.100.7';
      let taken = 0;
      for (let post = 0; post < count; post += 1) {
        const sent = referOneself({ ...askedBy(`Bot ${String(post)}`), from }, world.as(form, floodDay));
        const code = await sent.then(
          () => 'taken',
          () => 'refused',
        );
        if (code === 'taken') taken += 1;
      }
      expect(taken).toBe(20);
      const late = await refusalOf(referOneself({ ...askedBy('Bot'), from }, world.as(form, floodDay)));
      expect(late).toMatchObject({ code: 'form.ring-instead' });
      expect(JSON.stringify(await world.everything())).not.toContain(from);
      await referOneself(askedBy('Nia'), world.as(form, floodDay));
      await openCase(
        openCaseInput({ patient: { ...person, nhsNumber: undefined } }),
        world.as(staff.referrer, floodDay),
      );
    },
  },
  {
    id: 'send-pressed-twice',
    who: 'A man on a slow phone who presses Send twice',
    happens: 'The same form arrives two times.',
    does: 'One case is opened, and both answers carry its reference.',
    others: 'The team sees him once on its waiting list.',
    run: async (world) => {
      const typed = askedBy('Emrys');
      const [one, other] = await Promise.all([
        referOneself(typed, world.as(form, { key: 'emrys' })),
        referOneself(typed, world.as(form, { key: 'emrys' })),
      ]);
      expect(one).toEqual(other);
      const { items } = await listWork({ holder: 'team' }, world.as(staff.linkWorker));
      expect(items.filter(({ reference }) => reference === one.reference)).toHaveLength(1);
    },
  },
];
