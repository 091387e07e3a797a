import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from './files.ts';

const folders = ['packages', 'functions', 'infra', 'scripts', 'test'];

/** Gives the import rules of the project. */
export const importRules = (): IConfiguration =>
  createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

/** Follows every import below a folder and holds it against the import rules. */
export const cruiseImports = async (baseDir: string): Promise<ICruiseResult> => {
  const { forbidden, options } = importRules();
  const rules = { ...options, baseDir, validate: true, ruleSet: { forbidden } } as ICruiseOptions;
  const tsConfig = extractTSConfig(join(root, 'tsconfig.json'));
  const { output } = await cruise(folders, rules, options?.enhancedResolveOptions ?? {}, { tsConfig });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered in words.');
  return output;
};

/** Lists what breaks an import rule, one line each. */
export const violationsIn = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
