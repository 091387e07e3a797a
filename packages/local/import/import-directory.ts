import { importService } from '@fingerpost/core/directory';
import { type Actor, Refusal } from '@fingerpost/kernel';
import { atOnce } from '../at-once.ts';
import type { Contexts } from '../contexts.ts';
import type { Progress } from '../progress.ts';
import type { FileService } from './open-referral-file.ts';

/** A service that was not imported: the line on which it begins, and why. */
export type RefusedService = { readonly line: number; readonly reason: string };

/** What an import did, in numbers of services. */
export type ImportReport = {
  readonly added: number;
  readonly changed: number;
  readonly leftAlone: number;
  /** Of those left alone, how many are looked after by hand here. */
  readonly keptHere: number;
  readonly refused: readonly RefusedService[];
};

const importer: Actor = { kind: 'system', process: 'import' };
const concurrency = 8;

type Outcome = 'added' | 'changed' | 'unchanged' | 'kept-here' | RefusedService;

const reasonOf = (refusal: Refusal): string => {
  const fields = refusal.details.errors ?? [];
  return fields.length === 0
    ? refusal.message
    : fields.map(({ field, message }) => `${field.replace(/^service\.?/, '') || 'it'} ${message}`).join('; ');
};

/**
 * Imports services, eight at a time, and says what became of each. What a feed leaves out is never
 * deleted; the same file again changes nothing.
 */
export const importDirectory = async (
  contexts: Pick<Contexts, 'as'>,
  services: readonly FileService[],
  provenance: { readonly source: string; readonly licence: string },
  progress: Progress,
): Promise<ImportReport> => {
  let done = 0;
  const outcomes = await atOnce(concurrency, services, async ({ service, line }): Promise<Outcome> => {
    try {
      const { result, because } = await importService({ service, ...provenance }, contexts.as(importer));
      return because === undefined ? result : 'kept-here';
    } catch (error) {
      if (error instanceof Refusal) return { line, reason: reasonOf(error) };
      throw error;
    } finally {
      done += 1;
      progress(done);
    }
  });
  const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
  return {
    added: count('added'),
    changed: count('changed'),
    leftAlone: count('unchanged') + count('kept-here'),
    keptHere: count('kept-here'),
    refused: outcomes.filter((each) => typeof each === 'object'),
  };
};

/** Puts a report into lines for a person to read. */
export const reportLines = ({ added, changed, leftAlone, keptHere, refused }: ImportReport): readonly string[] => [
  `Added ${added}, changed ${changed}, left alone ${leftAlone}${keptHere === 0 ? '' : ` (${keptHere} of them looked after here)`}, refused ${refused.length}.`,
  ...refused.map(({ line, reason }) => `  line ${line}: ${reason}`),
];
