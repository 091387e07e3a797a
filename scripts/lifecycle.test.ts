import { expect, test } from 'vitest';
import { CaseStatus, type CaseStep, caseSteps, caseStepTo } from '../packages/core/case/index.ts';
import { ReferralStatus, type ReferralStep, referralSteps, stepTo } from '../packages/core/referral/index.ts';
import { lifecycleDocument } from './lifecycle.ts';

const [, ofCase = '', ofReferral = ''] = lifecycleDocument().split('\n## ');

const edgesIn = (text: string): Map<string, string[]> =>
  new Map(
    [...text.matchAll(/^ {2}(\S+) --> (\S+): (.+)$/gm)].map(([, from = '', to = '', steps = '']) => [
      `${from} ${to}`,
      steps.split(', '),
    ]),
  );
const idOf = (state: string): string => (state === 'new' ? '[*]' : state.replaceAll('-', '_'));
const wordsOf = (step: string): string => step.replaceAll('-', ' ');

test('every step of a case is drawn from each state to where it leads, and no other', () => {
  const expected = ['new' as const, ...CaseStatus.options].flatMap((from) =>
    (Object.keys(caseSteps) as CaseStep[]).flatMap((step) => {
      const back = step === 'undo-death' && from === 'closed' ? CaseStatus.options : [];
      const to = back.length > 0 ? back : [caseStepTo(step, from)].filter((state) => state !== undefined);
      return to.map((state) => `${idOf(from)} ${state}: ${wordsOf(step)}`);
    }),
  );
  const drawn = [...edgesIn(ofCase)].flatMap(([edge, steps]) => steps.map((step) => `${edge}: ${step}`));
  expect(drawn.sort()).toEqual(expected.sort());
});

test('every step of a referral is drawn from each state to where it leads, and no other', () => {
  const back = { declined: ['sent', 'waitlisted'], completed: ['accepted', 'started'] } as const;
  const expected = ['new' as const, ...ReferralStatus.options].flatMap((from) =>
    (Object.keys(referralSteps) as ReferralStep[]).flatMap((step) => {
      const formers = from === 'declined' || from === 'completed' ? back[from] : [];
      const to = step === 'undo' ? formers : [stepTo(step, from)].filter((state) => state !== undefined);
      return to.map((state) => `${idOf(from)} ${idOf(state)}: ${wordsOf(step)}`);
    }),
  );
  const drawn = [...edgesIn(ofReferral)].flatMap(([edge, steps]) => steps.map((step) => `${edge}: ${step}`));
  expect(drawn.sort()).toEqual(expected.sort());
});

test('every step has its row, and every state its status as a FHIR Task', () => {
  for (const step of Object.keys(referralSteps)) expect(ofReferral).toContain(`\n| ${wordsOf(step)} |`);
  for (const step of Object.keys(caseSteps)) expect(ofCase).toContain(`\n| ${wordsOf(step)} |`);
  expect(ofReferral).toContain('| in error | entered-in-error | no |');
  expect(ofReferral).toContain('| waitlisted | on-hold | yes |');
});

test('no state stands in a diagram under an id that Mermaid cannot read', () => {
  for (const [edge] of [...edgesIn(ofCase), ...edgesIn(ofReferral)]) expect(edge).toMatch(/^(\[\*\]|\w+) \w+$/);
  expect(ofReferral).toContain('state "in error" as in_error');
});
