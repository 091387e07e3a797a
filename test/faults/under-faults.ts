import { OutcomeUnknown } from '@fingerpost/kernel';
import { newWorld, refusalOf, writeFaults } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import type { TriedFeature } from './features.ts';
import { run } from './write-row.ts';

const isUseCase = (value: unknown): boolean => typeof value === 'function' && 'allow' in value && 'input' in value;

/** Tries every use-case of some features that writes under each fault, and that none was left out. */
export const itWritesOnceUnderFaults = (features: readonly TriedFeature[]): void => {
  describe('every use-case that writes', () => {
    it.each(features)('has its row, so that it is tried', ({ door, rows, readers }) => {
      const useCases = Object.entries(door).filter(([, value]) => isUseCase(value));
      const tried: readonly unknown[] = Object.values(rows).map((row) => row.door);
      const untried = useCases.filter(([name, value]) => !tried.includes(value) && !readers.includes(name));
      expect(useCases.map(([name]) => name)).toEqual(expect.arrayContaining([...readers]));
      expect(untried.map(([name]) => name)).toEqual([]);
    });
  });

  describe.each(features.flatMap(({ rows }) => Object.entries(rows)))('%s', async (_, row) => {
    const world = await newWorld();
    const whole = await run(world, row);
    await whole.answer;
    const expected = await whole.gained();

    const isRepeated = async ({ again, gained }: Awaited<ReturnType<typeof run>>, answer?: unknown): Promise<void> => {
      const repeated = await again();
      if (answer !== undefined && row.answersAnew !== true) expect(repeated).toEqual(answer);
      expect(await gained()).toEqual(expected);
    };

    it('writes something, and nothing more when the same request comes again', async () => {
      expect(Object.keys(expected)).not.toEqual([]);
      await isRepeated(whole, await whole.answer);
    });

    it.each(writeFaults)('does its work once, and refuses nothing, when a write meets: %s', async (fault) => {
      const tried = await run(world, row, { fault });
      const answer = await tried.answer;
      expect(tried.struck()).toBe(true);
      expect(await tried.gained()).toEqual(expected);
      await isRepeated(tried, answer);
    });

    it.each(['cut-after-commit', 'forgotten', 'overtaken'] as const)(
      'does its work once without an Idempotency-Key, too, when a write meets: %s',
      async (fault) => {
        const tried = await run(world, row, { fault }, false);
        await tried.answer;
        expect(await tried.gained()).toEqual(expected);
      },
    );

    it.each(['conflict', 'throttled'] as const)('changes nothing where this does not end: %s', async (fault) => {
      const tried = await run(world, row, { fault, times: Infinity });
      if (row.answersBusy === true) await tried.answer;
      else expect((await refusalOf(tried.answer)).code).toBe('table.busy');
      expect(await tried.gained()).toEqual({});
      await isRepeated(tried);
    });

    it('has done its work once when no answer ever came back, and the caller asks again', async () => {
      const tried = await run(world, row, { fault: 'cut-after-commit', times: Infinity });
      await expect(tried.answer).rejects.toThrow(OutcomeUnknown);
      await isRepeated(tried);
    });

    it('has done nothing when the connection never held, and does it when the caller asks again', async () => {
      const tried = await run(world, row, { fault: 'cut-before-commit', times: Infinity });
      await expect(tried.answer).rejects.toThrow(OutcomeUnknown);
      expect(await tried.gained()).toEqual({});
      await isRepeated(tried);
    });
  });
};
