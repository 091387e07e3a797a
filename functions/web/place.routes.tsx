import type { ReactElement } from 'react';
import { Hono } from 'hono';
import { needWords } from '@fingerpost/core/directory';
import { type PersonView, referralRefusals } from '@fingerpost/core/referral';
import { listPlaces, moveToGroup, placeInGroup } from '@fingerpost/core/session';
import { refuse } from '@fingerpost/kernel';
import type { FormState } from '@fingerpost/pages/form';
import { PlacePage } from '@fingerpost/pages/group';
import { doneAt } from './done.ts';
import { placeIn } from './place-input.ts';
import { providerViewOf } from './provider-referral.tsx';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The page on which a provider gives somebody a place in a group, or moves them to another. */
export const placeRoutes = new Hono();

const personOf = async (at: Visit): Promise<PersonView> => {
  const view = await providerViewOf(at);
  if (view.sees !== 'person') throw refuse(referralRefusals.missing);
  return view;
};

const placePage = async (at: Visit, form?: FormState): Promise<ReactElement> => {
  const view = await personOf(at);
  const { items } = await listPlaces({ serviceId: view.serviceId }, at.context);
  return (
    <PlacePage
      frame={at.frame}
      idempotencyKey={at.context.random(26)}
      view={view}
      need={needWords[view.need]}
      groups={items}
      form={form}
    />
  );
};

const path = '/referrals/:referralId{ref_\\w+}/place';

placeRoutes.get(
  path,
  visit(['provider'], async (at) => show(await placePage(at))),
);
placeRoutes.post(
  path,
  visit(['provider'], async (at) => {
    const referralId = at.c.req.param('referralId') ?? '';
    const { group: placed } = await personOf(at);
    const step = placed === undefined ? placeInGroup : moveToGroup;
    return takeStep(at, {
      run: () => step({ referralId, ...placeIn(at.values) }, at.context),
      done: () => doneAt(`/referrals/${referralId}`, 'place-given'),
      again: (form) => placePage(at, form),
      field: (code) => (code.startsWith('group.') ? 'place' : undefined),
      words: { groupId: 'Choose a group and a day.' },
      names: { groupId: 'place', from: 'place' },
    });
  }),
);
