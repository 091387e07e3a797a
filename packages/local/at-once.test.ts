import { expect, test } from 'vitest';
import { atOnce } from './at-once.ts';

test('so many run at a time, and the results keep the order of the list', async () => {
  let running = 0;
  let most = 0;
  const results = await atOnce(3, [5, 1, 4, 1, 3, 1], async (each) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, each));
    running -= 1;
    return each * 10;
  });
  expect(results).toEqual([50, 10, 40, 10, 30, 10]);
  expect(most).toBe(3);
});

test('a failure of one is the failure of all', async () => {
  await expect(atOnce(2, [1, 2], (each) => Promise.reject(new Error(String(each))))).rejects.toThrow('1');
});
