import { caseSteps, CaseStatus } from '../packages/core/case/index.ts';
import { fhirTaskStatus, isFinished, referralSteps, ReferralStatus } from '../packages/core/referral/index.ts';

type Row = {
  readonly by: readonly string[];
  readonly from: readonly string[];
  readonly to: string;
  readonly then: string;
};
type Steps = Readonly<Record<string, Row>>;

const words: Readonly<Record<string, string>> = {
  referrer: 'practice',
  'link-worker': 'link worker',
  'team-lead': 'team lead',
  patient: 'the person',
  carer: 'a carer whom they let decide',
  link: 'the provider by a link',
  system: 'the workflow',
  person: 'link worker, until the person can answer; then the person',
  nobody: 'nobody',
  leads: 'the team\u2019s leads',
  team: 'the whole team',
  same: 'the same',
  former: 'where it stood before',
  new: 'new',
};

const wordsOf = (code: string): string => words[code] ?? code.replaceAll('-', ' ');
const listed = (codes: readonly string[]): string => codes.map(wordsOf).join(', ');
const stateId = (state: string): string => (state === 'new' ? '[*]' : state.replaceAll('-', '_'));

/** Where a step leads from one state: for a step back, every state from which another step leads here. */
const targets = (steps: Steps, row: Row, from: string): readonly string[] => {
  if (row.to === 'same') return from === 'new' ? [] : [from];
  if (row.to !== 'former') return [row.to];
  const towards = Object.values(steps).filter(({ to, then }) => to === from && then === 'nobody');
  return [...new Set(towards.flatMap((step) => step.from))];
};

const edges = (steps: Steps): Map<string, readonly string[]> => {
  const all = new Map<string, readonly string[]>();
  for (const [step, row] of Object.entries(steps))
    for (const from of row.from)
      for (const to of targets(steps, row, from)) {
        const edge = `${stateId(from)} --> ${stateId(to)}`;
        all.set(edge, [...(all.get(edge) ?? []), wordsOf(step)]);
      }
  return all;
};

const diagram = (steps: Steps, states: readonly string[], ends: readonly string[]): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...states.filter((state) => state.includes('-')).map((state) => `  state "${wordsOf(state)}" as ${stateId(state)}`),
    ...[...edges(steps)].map(([edge, names]) => `  ${edge}: ${names.join(', ')}`),
    ...ends.map((state) => `  ${stateId(state)} --> [*]`),
    '```',
  ].join('\n');

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const stepTable = (steps: Steps): string =>
  table(
    ['step', 'by', 'from', 'to', 'then held by'],
    Object.entries(steps).map(([step, row]) => [
      wordsOf(step),
      listed(row.by),
      listed(row.from),
      wordsOf(row.to),
      wordsOf(row.then),
    ]),
  );

const states = table(
  ['state', 'FHIR Task status', 'open'],
  ReferralStatus.options.map((state) => [wordsOf(state), fhirTaskStatus[state], isFinished(state) ? 'no' : 'yes']),
);

/** Gives docs/lifecycle.md as the step tables of cases and referrals say it is now. */
export const lifecycleDocument = (): string => `# Life cycles

Drawn from the step tables, which are also what the code checks: [cases](../packages/core/case/steps.ts), [referrals](../packages/core/referral/steps.ts). \`npm run docs\` writes this page anew. A step that its table does not allow is refused, as \`case.step\` or \`referral.step\`, with what happened meanwhile.

## A case

${diagram(caseSteps, CaseStatus.options, ['closed'])}

${stepTable(caseSteps)}

The person\u2019s own form and the form for agencies open a case as well; nobody signs in there, so no role stands in the table. A transfer closes the case here and opens a linked one that waits with the other team. A closed case is never opened again; a new one is. The one exception is a death that was recorded wrongly, which the lead takes back.

## A referral

${diagram(referralSteps, ReferralStatus.options, ReferralStatus.options.filter(isFinished))}

${stepTable(referralSteps)}

Where the service has no member in the network, or the person was only told about it, the team takes the provider\u2019s steps and the link worker holds what the provider would hold. The first time the person attends starts the referral; a day that was missed leaves it where it is, with a new date. A decline or a completion can be taken back until the end of the next working day, while nobody has acted on it. A new try is a new referral that names the old one: sending it withdraws the old one while that is open.

Each state has its status as a FHIR Task:

${states}
`;
