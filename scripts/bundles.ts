const kilobyte = 1000;

/** A Lambda bundle: what it is built from, and the most bytes that may be read at a cold start before the first answer. */
export type Bundle = { readonly name: string; readonly source: string; readonly budget: number };

/** The Lambda bundles. */
export const bundles: readonly Bundle[] = [
  { name: 'api', source: 'functions/api/index.ts', budget: 600 * kilobyte },
  { name: 'web', source: 'functions/web/index.tsx', budget: 1000 * kilobyte },
  { name: 'open', source: 'functions/open/index.ts', budget: 1000 * kilobyte },
  { name: 'record', source: 'functions/record/index.ts', budget: 600 * kilobyte },
  { name: 'send', source: 'functions/send/index.ts', budget: 600 * kilobyte },
  { name: 'workflow', source: 'functions/workflow/index.ts', budget: 600 * kilobyte },
  { name: 'reconcile', source: 'functions/workflow/reconcile.ts', budget: 600 * kilobyte },
];

export type Weight = { name: string; bytes: number; budget: number; heaviest: { path: string; bytes: number }[] };

const kb = (bytes: number): string => `${(bytes / kilobyte).toFixed(0)} KB`;

/** Says which bundles weigh more than their budget in bytes, and what weighs most in them; empty when none does. */
export const overBudget = (weights: readonly Weight[]): string[] =>
  weights
    .filter(({ bytes, budget }) => bytes > budget)
    .map(({ name, bytes, budget, heaviest }) => {
      const parts = heaviest.map((part) => `  ${kb(part.bytes)} ${part.path}`);
      return [`${name} weighs ${kb(bytes)}; its budget is ${kb(budget)}. Heaviest in it:`, ...parts].join('\n');
    });

/** Lists each bundle with its weight and budget, one line each. */
export const weightTable = (weights: readonly Weight[]): string =>
  weights.map(({ name, bytes, budget }) => `  ${name.padEnd(10)} ${kb(bytes).padStart(7)} of ${kb(budget)}`).join('\n');
