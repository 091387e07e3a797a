import { Hono } from 'hono';
import { type Policy, setPolicy, viewOrganisation } from '@fingerpost/core/directory';
import { PolicyPage, policyGroups } from '@fingerpost/pages/directory';
import type { FormState } from '@fingerpost/pages/form';
import { doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';
import { needChoices } from './words.ts';

/** The page on which the network's administrators set a commissioner's policy. */
export const policyRoutes = new Hono();

const numbers = policyGroups.flatMap(({ values }) => values.map(({ name }) => name));
const kinds = Object.fromEntries(numbers.map((name) => [name, 'number'] as const));
const words = {
  ...Object.fromEntries(
    numbers.map((name) => [`policy.${name}`, 'Give a whole number that makes sense here.'] as const),
  ),
  'policy.checkInWeeks': 'Give whole numbers of weeks, with commas between them.',
  'policy.checkInWeeks.*': 'Give whole numbers of weeks, from 1 to 104, with commas between them.',
};
const names = {
  ...Object.fromEntries(numbers.map((name) => [`policy.${name}`, name] as const)),
  'policy.checkInWeeks': 'checkInWeeks',
  'policy.childrenContact': 'childrenContact',
  'policy.checkInWeeks.*': 'checkInWeeks',
  'policy.restrictedNeeds': 'restrictedNeeds',
};

const formOf = (policy: Policy): FormState => ({
  errors: [],
  values: {
    ...Object.fromEntries(numbers.map((name) => [name, String(policy[name])])),
    checkInWeeks: policy.checkInWeeks.join(', '),
    restrictedNeeds: policy.restrictedNeeds,
    childrenContact: policy.childrenContact ?? '',
  },
});

const policyPage = async (at: Visit, form?: FormState) => {
  const found = await viewOrganisation({ organisationId: at.c.req.param('organisationId') }, at.context);
  const policy = found.kind === 'commissioner' ? found.policy : at.directory.policyOf(undefined);
  return (
    <PolicyPage
      frame={at.frame}
      idempotencyKey={at.context.random(26)}
      commissioner={{ id: found.organisationId, name: found.name, version: String(found.version) }}
      needs={needChoices}
      form={form ?? formOf(policy)}
    />
  );
};

const path = '/organisations/:organisationId/policy';

policyRoutes.get(
  path,
  visit(['network-admin'], async (at) => show(await policyPage(at))),
);

const weeks = (text: string): readonly unknown[] =>
  text
    .split(/[\s,]+/)
    .filter((week) => week !== '')
    .map((week) => (/^\d+$/.test(week) ? Number(week) : week));

policyRoutes.post(
  path,
  visit(['network-admin'], (at) => {
    const commissionerId = at.c.req.param('organisationId');
    const policy = {
      restrictedNeeds: [],
      ...inputFrom(at.values, { ...kinds, restrictedNeeds: 'list' }),
      checkInWeeks: weeks(textOf(at.values, 'checkInWeeks')),
    };
    return takeStep(at, {
      run: () => setPolicy({ commissionerId, policy }, at.context),
      done: () => doneAt(`/organisations/${String(commissionerId)}`, 'policy-saved'),
      again: (form) => policyPage(at, form),
      field: (code) => (code === 'policy.order' ? 'answerWithin' : undefined),
      words,
      names,
    });
  }),
);
