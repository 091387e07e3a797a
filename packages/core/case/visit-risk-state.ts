import { type Context, refuse, type Write } from '@fingerpost/kernel';
import { mustBeTeamOfCase } from './case-access.ts';
import type { Case } from './case.ts';
import { caseKey, formerVisitRiskKey, visitRiskKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseOf } from './case.repository.ts';
import { VisitRisk } from './visit-risk.ts';

/** The version of a case's instruction for visitors, and until when it counts; no date once it is lifted. */
export type VisitRiskState = {
  readonly caseId: string;
  readonly reviewOn: string | undefined;
  readonly version: number;
};

/** Puts an instruction into the answer to a step. */
export const visitRiskState = (caseId: string, { lifted, reviewOn, version }: VisitRisk): VisitRiskState => ({
  caseId,
  reviewOn: lifted === true ? undefined : reviewOn,
  version,
});

/** Reads a case with its instruction for visitors, a lifted one too, in one trip. Refuses: case.missing. */
export const readVisitRisk = async (
  context: Context,
  caseId: string,
): Promise<{ readonly found: Case; readonly before: VisitRisk | undefined }> => {
  const items = await context.table.getMany([caseKey(caseId), visitRiskKey(caseId)]);
  const head = items.find(({ type }) => type === 'case');
  const risk = items.find(({ type }) => type === 'visit-risk');
  if (head === undefined) throw refuse(caseRefusals.missing);
  const found = caseOf(head);
  mustBeTeamOfCase(context.actor, found);
  return { found, before: risk === undefined ? undefined : VisitRisk.parse(risk.data) };
};

/** The writes that keep the next version of an instruction, and the former one beside it. */
export const visitRiskWrites = (caseId: string, before: VisitRisk | undefined, after: VisitRisk): readonly Write[] => [
  {
    kind: 'put',
    item: { ...visitRiskKey(caseId), type: 'visit-risk', version: after.version, data: after },
    expect: before?.version ?? 'new',
  },
  ...(before === undefined
    ? []
    : [
        {
          kind: 'put',
          item: { ...formerVisitRiskKey(caseId, before.version), type: 'former-visit-risk', version: 1, data: before },
          expect: 'new',
        } as const,
      ]),
];
