import { Hono } from 'hono';
import { type AccessView, askAccessCode, enterAccessCode, viewAccess } from '@fingerpost/core/device';
import { needWords } from '@fingerpost/core/directory';
import { referralRefusals, viewReferral } from '@fingerpost/core/referral';
import { type LinkActor, refuse } from '@fingerpost/kernel';
import { AskCodePage, EnterCodePage, PersonByLinkPage } from '@fingerpost/pages/device';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { takeStep } from '../web/step.tsx';
import { deviceOf, rememberDevice } from './device-cookie.ts';
import { byLink, type LinkVisit, pageOfMeanwhile } from './link-visit.tsx';
import { fieldOfName, withName } from './who-answers.ts';

/** The pages by which whoever has a link for what comes after acceptance sees whom it is about, on a device that is known. */
export const finishAccessRoutes = new Hono();

const path = '/open/finish/:token';

type Place = { readonly actor: LinkActor; readonly deviceId: string | undefined };

const placeOf = ({ c, context }: LinkVisit): Place => {
  const { actor } = context;
  if (actor.kind !== 'link') throw refuse(referralRefusals.missing);
  return { actor, deviceId: deviceOf(c, context, actor.organisationId) };
};

const propsOf = async (at: LinkVisit, form?: FormState) => {
  const { frame, context, about, link } = at;
  const { deviceId } = placeOf(at);
  const access = await viewAccess({ deviceId }, context);
  return { frame, idempotencyKey: context.random(26), about, access, link, form };
};

/** What a form leads to that came after the link stopped working. */
const mustBeOpen = (at: LinkVisit): void => {
  if (at.finish === undefined) throw refuse(referralRefusals.step);
};

/** Makes an answer that carries what was set on the way to it. */
const withCookies = ({ c }: LinkVisit, answer: Response): Response => {
  const carried = new Response(answer.body, answer);
  for (const cookie of c.res.headers.getSetCookie())
    if (!carried.headers.getSetCookie().includes(cookie)) carried.headers.append('set-cookie', cookie);
  return carried;
};

finishAccessRoutes.get(
  `${path}/person`,
  byLink(async (at) => {
    const { actor, deviceId } = placeOf(at);
    const { isKnown } = await viewAccess({ deviceId }, at.context);
    if (!isKnown || deviceId === undefined) return at.c.redirect(`${at.link}/code`, 303);
    const { referralId } = actor;
    const view = await viewReferral({ referralId }, { ...at.context, actor: { ...actor, device: deviceId } });
    if (view.sees !== 'person') throw refuse(referralRefusals.missing);
    const { frame, about, link } = at;
    return show(<PersonByLinkPage {...{ frame, view, about, link }} need={needWords[view.need]} />);
  }),
);

finishAccessRoutes.get(
  `${path}/code`,
  byLink(async (at) => show(<AskCodePage {...await propsOf(at)} />)),
);

finishAccessRoutes.post(
  `${path}/code`,
  byLink(async (at) => {
    const { context, values, link } = at;
    const { actor, deviceId } = placeOf(at);
    const answer = await takeStep(at, {
      run: async () => {
        mustBeOpen(at);
        const asked = await askAccessCode({ ...inputFrom(values), deviceId }, context);
        rememberDevice(at.c, context, { organisationId: actor.organisationId, deviceId: asked.deviceId });
        return asked;
      },
      done: ({ isKnown }) => `${link}/${isKnown ? 'person' : 'code/entry'}`,
      again: async (form) =>
        (await pageOfMeanwhile(at, form)) ?? <AskCodePage {...await propsOf(at, withName(at, form))} />,
      field: fieldOfName,
      words: { by: 'Choose how the code shall come.' },
    });
    return withCookies(at, answer);
  }),
);

const waits = ({ waitsFor, isKnown }: AccessView): boolean => waitsFor !== undefined || isKnown;

finishAccessRoutes.get(
  `${path}/code/entry`,
  byLink(async (at) => {
    const props = await propsOf(at);
    return waits(props.access) ? show(<EnterCodePage {...props} />) : at.c.redirect(`${at.link}/code`, 303);
  }),
);

const wrong = (left: number): string =>
  left === 1
    ? 'That is not the code. You have one more try.'
    : `That is not the code. You have ${String(left)} more tries.`;
const gone = 'That code is good for nothing any more. Send another one.';

finishAccessRoutes.post(
  `${path}/code/entry`,
  byLink(async (at) => {
    const { values, link, context } = at;
    const { deviceId } = placeOf(at);
    const past = at.finish === undefined ? await pageOfMeanwhile(at, emptyForm) : undefined;
    if (past !== undefined) return show(past, 409);
    const entered =
      deviceId === undefined
        ? ({ is: 'gone' } as const)
        : await enterAccessCode({ deviceId, code: textOf(values, 'code') }, context);
    if (entered.is === 'known') return at.c.redirect(`${link}/person`, 303);
    const isOver = entered.is === 'gone' || entered.left === 0;
    const message = isOver ? gone : wrong(entered.left);
    const errors = [{ field: isOver ? '' : 'code', message }];
    const props = await propsOf(at, { values: {}, errors });
    return isOver ? show(<AskCodePage {...props} />, 409) : show(<EnterCodePage {...props} />, 422);
  }),
);
