import type { Measured } from './meter.ts';

/** One line of the report: what was measured, what came out, and what it may be at most; without one it is told only. */
export type Line = {
  readonly what: string;
  readonly measured: string;
  readonly budget?: string;
  readonly over: boolean;
};

const number = (value: number): string => value.toLocaleString('en-GB');

/** Puts what operations of the table cost into lines. */
export const costLines = (measured: readonly Measured[]): Line[] =>
  measured.map(({ what, budget, usage }) => ({
    what,
    measured: `${number(usage.trips)} trips, ${number(usage[budget.side])} ${budget.side}`,
    budget: `${number(budget.trips)}, ${number(budget.units)}`,
    over: usage.trips > budget.trips || usage[budget.side] > budget.units,
  }));

/** Puts one figure into a line, with its unit. */
export const figureLine = (what: string, value: number, unit: string, most?: number): Line => ({
  what,
  measured: `${number(value)} ${unit}`,
  ...(most === undefined ? {} : { budget: number(most) }),
  over: most !== undefined && value > most,
});

/** Prints lines under a heading, budgets beside what was measured. */
export const printTable = (heading: string, lines: readonly Line[]): void => {
  const row = (what: string, measured: string, budget: string) =>
    `  ${what.padEnd(44)}${measured.padEnd(22)}${budget}\n`;
  process.stdout.write(`\n${heading}\n${row('', 'measured', 'at most')}`);
  for (const { what, measured, budget = '', over } of lines)
    process.stdout.write(row(what, measured, over ? `${budget}  OVER` : budget));
};
