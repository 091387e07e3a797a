import * as z from 'zod';
import { StartProblem } from '../start-problem.ts';
import { elementLines } from './json-lines.ts';

/** One service of a file, as it stands there, and the line on which it begins. */
export type FileService = { readonly line: number; readonly service: unknown };

const File = z.union([
  z.array(z.unknown()),
  z.object({ contents: z.array(z.unknown()) }).transform(({ contents }) => contents),
]);

const parse = (json: string, name: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new StartProblem(
      `${name} is not JSON (${error instanceof Error ? error.message : String(error)}). Nothing was imported.`,
    );
  }
};

/** Reads the services of a file: a list, or a page as Open Referral UK v3 answers it. Refuses: anything else, with a StartProblem. */
export const readServices = (text: string, name: string): readonly FileService[] => {
  const json = text.replace(/^\uFEFF/, '');
  const found = File.safeParse(parse(json, name));
  if (!found.success)
    throw new StartProblem(
      `${name} has no services in it: give a list of full Open Referral UK v3 services, or a page with them under "contents". Nothing was imported.`,
    );
  const lines = elementLines(json);
  return found.data.map((service, position) => ({ service, line: lines[position] ?? 0 }));
};
