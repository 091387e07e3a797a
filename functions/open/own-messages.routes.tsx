import { Hono } from 'hono';
import { raiseOwnConcern } from '@fingerpost/core/concern';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { letProviderWrite, viewThread, writeMessage } from '@fingerpost/core/thread';
import { doorRefusals, mayForPerson, refuse, ReferralId, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnMessagesPage, ownPath, OwnWorriedPage, OwnWorryHeardPage } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The pages on which a person writes with their team and the services that see them, and says that they are worried. */
export const ownMessagesRoutes = new Hono();

const said: Readonly<Record<string, WordKey>> = {
  sent: 'own.messages.sent',
  let: 'own.messages.let.done',
  stopped: 'own.messages.let.stopped',
  late: 'own.messages.late',
};

const caseOf = ({ asPerson: { actor } }: Inside): string => {
  if (actor.kind !== 'patient' && actor.kind !== 'carer') throw refuse(doorRefusals.forbidden);
  return actor.caseId;
};

const threadOf = (at: Inside): string => ReferralId.safeParse(at.c.req.param('referralId')).data ?? caseOf(at);
const pathOf = ({ c }: Inside): string => {
  const referralId = ReferralId.safeParse(c.req.param('referralId')).data;
  return referralId === undefined ? `${ownPath}/messages` : `${ownPath}/messages/${referralId}`;
};

const page = async (at: Inside, form: FormState = emptyForm) => {
  const { c, frame, words, asPerson } = at;
  const cursor = c.req.query('cursor');
  const view = await viewThread({ threadId: threadOf(at), cursor }, asPerson);
  const done = said[c.req.query('done') ?? ''];
  return (
    <OwnMessagesPage
      frame={frame}
      words={words}
      view={view}
      isOlder={cursor !== undefined}
      isPerson={asPerson.actor.kind === 'patient'}
      mayLet={mayForPerson(asPerson.actor, caseOf(at), 'decide')}
      idempotencyKey={asPerson.random(26)}
      form={form}
      confirmation={done === undefined || form !== emptyForm ? undefined : words.say(done)}
    />
  );
};

const missing = (field: string): WordKey =>
  field === 'words' ? 'own.worried.wordsMissing' : 'own.worried.dangerMissing';

const stay = ({ since, asPerson }: Inside) => stayOnOwnPage({ since }, asPerson);

/** Takes a step of the person's; one that comes too late leads to the page as it is now. */
const step = async (at: Inside, run: () => Promise<unknown>, done: string): Promise<Response> => {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
    return at.c.redirect(`${pathOf(at)}?done=late`, 303);
  }
  return at.c.redirect(`${pathOf(at)}?done=${done}`, 303);
};

const write = async (at: Inside): Promise<Response> => {
  await stay(at);
  const { values, words, asPerson } = at;
  const input = { ...inputFrom(values, { to: 'list', carersMayRead: 'boolean' }), threadId: threadOf(at) };
  try {
    return await step(at, () => writeMessage(input, asPerson), 'sent');
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    const errors = [{ field: 'words', message: words.say('own.messages.missing') }];
    return show(await page(at, { values, errors }), 422);
  }
};

for (const path of [`${ownPath}/messages`, `${ownPath}/messages/:referralId{ref_\\w+}`]) {
  ownMessagesRoutes.get(
    path,
    inside(async (at) => {
      await stay(at);
      return show(await page(at));
    }),
  );
  ownMessagesRoutes.post(path, inside(write));
}

ownMessagesRoutes.post(
  `${ownPath}/messages/:referralId{ref_\\w+}/let`,
  inside(async (at) => {
    await stay(at);
    const agreed = textOf(at.values, 'agreed') === 'yes';
    const run = () => letProviderWrite({ referralId: threadOf(at), agreed }, at.asPerson);
    return step(at, run, agreed ? 'let' : 'stopped');
  }),
);

ownMessagesRoutes.get(
  `${ownPath}/worried`,
  inside(async (at) => {
    await stay(at);
    const { frame, words, asPerson } = at;
    return show(<OwnWorriedPage frame={frame} words={words} idempotencyKey={asPerson.random(26)} form={emptyForm} />);
  }),
);

ownMessagesRoutes.post(
  `${ownPath}/worried`,
  inside(async (at) => {
    await stay(at);
    const { frame, words, values, asPerson } = at;
    try {
      const { dueBy } = await raiseOwnConcern({ ...inputFrom(values), caseId: caseOf(at) }, asPerson);
      return show(<OwnWorryHeardPage frame={frame} words={words} by={dueBy} />);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      const key = asPerson.random(26);
      const errors = (error.details.errors ?? []).map(({ field }) => ({ field, message: words.say(missing(field)) }));
      return show(<OwnWorriedPage frame={frame} words={words} idempotencyKey={key} form={{ values, errors }} />, 422);
    }
  }),
);
