import * as z from 'zod';
import { CaseId, commit, type Context, idCharacters, refuse, remember, useCase, wasHad } from '@fingerpost/kernel';
import { type Case, caseHolder, mustBePersonOrTeamOfCase, mustBeAlive, taskOnCase } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';
import { addTask, dueNextWorkingDay, type Task, toldTo } from '@fingerpost/core/work';
import { toAskNeeds } from './asking-needs.ts';
import { type Carer, CarerDetails } from './carer.ts';
import { carerEvent } from './carer.events.ts';
import { carerRefusals } from './carer.refusals.ts';
import { addDetails, carerChange, readCaseWithCarers } from './carer.repository.ts';
import { type CarerState, carerState } from './carer-state.ts';
import { activated, datesOf, Found, Letting, wholeScope } from './letting.ts';

const most = 10;

const toAskAlone = (context: Context, of: Case): Task =>
  taskOnCase(context, of, {
    todo: 'ask-alone',
    because: 'carer-named',
    holder: caseHolder(of),
    dueBy: dueNextWorkingDay(context.now),
  });

/**
 * Names a carer for a person. One that the person names themselves waits until the link worker has asked
 * them alone; one that the team adds needs the day on which it asked, and is asked what would help
 * themselves. Refuses: case.missing, case.died,
 * carer.ask-alone, carer.authority, carer.dates, carer.many, told.missing, told.on, idempotency.reused.
 */
export const nameCarer = useCase({
  input: z.object({
    caseId: CaseId,
    details: CarerDetails,
    ...Letting,
    ...Found,
    /** Our messages go to this carer. */
    hears: z.boolean().optional(),
    told: Told.optional(),
  }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<CarerState> => {
    const { of, carers } = await readCaseWithCarers(context, input.caseId);
    mustBePersonOrTeamOfCase(context.actor, of);
    const carerId = idCharacters(context, 16);
    const had = carers.find(({ carer }) => carer.carerId === carerId);
    if (had !== undefined && wasHad(context, had.carer.recent)) return carerState(had.carer);
    mustBeAlive(of);
    if (carers.filter(({ carer }) => carer.state !== 'ended').length >= most) throw refuse(carerRefusals.many);

    const told = toldTo(context, input.told);
    const scope = wholeScope(input.scope);
    const dates = datesOf(context, input);
    const begun: Omit<Carer, 'state'> = {
      carerId,
      scope,
      ...dates,
      ...(input.hears === true ? { hears: true } : {}),
      version: 1,
      recent: remember(context, []),
    };
    const beside = addDetails(of.id, carerId, input.details);
    if (context.actor.kind === 'staff') {
      const { askedOn, ...active } = activated(context, scope, input);
      const asking = toAskNeeds(context, of);
      const after: Carer = { ...begun, ...active, taskId: asking.id };
      const event = carerEvent('CarerAdded', {
        carerId,
        scope,
        ...dates,
        askedOn,
        authority: active.authority?.kind,
        told,
      });
      await commit(context, carerChange(context, of, after, event, [beside, addTask(asking)]));
      return carerState(after);
    }
    const task = toAskAlone(context, of);
    const after: Carer = { ...begun, state: 'named', taskId: task.id };
    const event = carerEvent('CarerNamed', { carerId, scope, ...dates, taskId: task.id });
    await commit(context, carerChange(context, of, after, event, [beside, addTask(task)]));
    return carerState(after);
  },
});
