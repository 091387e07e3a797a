import * as z from 'zod';
import { CaseId, type Context, mayForPerson, OrganisationId, refuse, useCase } from '@fingerpost/kernel';
import { type CaseItems, caseRefusals, isTeamOfCase, readCaseItems } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { nameOf, Told } from '@fingerpost/core/patient';
import { AnswerTo, type ComplaintWords } from './complaint.ts';
import { AboutWhom, barredBy, mayBeAbout } from './complaint-about.ts';
import type { ComplaintTaken } from './complaint-state.ts';
import { takeComplaint } from './taking-complaint.ts';
import { mustBeTold } from './told-by.ts';
import { voiceRefusals } from './voice.refusals.ts';

const byWhom = ({ actor }: Context, { person }: CaseItems): Pick<ComplaintWords, 'by' | 'toldTo'> => {
  const name = nameOf(person);
  if (actor.kind === 'carer') return { by: { kind: 'carer', carerId: actor.carerId, name: `For ${name}` } };
  if (actor.kind !== 'staff') return { by: { kind: 'patient', name } };
  return { by: { kind: 'patient', name }, toldTo: { memberId: actor.memberId, name: actor.name } };
};

/**
 * Takes the complaint of a person, of a carer who may write for them, or one that their team was told of,
 * to whoever answers complaints there. It changes nothing of the case. Refuses: case.missing,
 * voice.told, complaint.about, complaint.contact, complaint.nobody-inside, idempotency.reused.
 */
export const makeComplaint = useCase({
  input: z.object({
    caseId: CaseId,
    organisationId: OrganisationId,
    whom: AboutWhom.default('nobody'),
    words: z.string().trim().min(1, 'Write what went wrong.').max(4000),
    wish: z.string().trim().max(2000).optional(),
    answerTo: AnswerTo.default({ how: 'page' }),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, organisationId, whom, words, wish, answerTo, told }, context): Promise<ComplaintTaken> => {
    const items = await readCaseItems(context, caseId);
    if (!mayForPerson(context.actor, caseId, 'message') && !isTeamOfCase(context.actor, items.found))
      throw refuse(caseRefusals.missing);
    mustBeTold(context, told);
    const directory = await readDirectory(context);
    if (!mayBeAbout(items, directory).some((each) => each.organisationId === organisationId))
      throw refuse(voiceRefusals.complaintAbout);
    return takeComplaint(context, {
      caseId,
      teamId: items.found.teamId,
      organisationId,
      barred: await barredBy(context, directory, { organisationId, whom }, items),
      words: { words, wish, answerTo, told, ...byWhom(context, items) },
    });
  },
});
