import { ReferralTodo } from '@fingerpost/core/referral';
import { TaskKind } from '@fingerpost/core/work';
import { expect, it } from 'vitest';
import { taskHelp } from './task-words.ts';
import { todoWords } from './todo-words.ts';

it('says in words what to do for everything that a referral or a task asks for', () => {
  for (const todo of ReferralTodo.options) expect(todoWords('referral', todo)).toMatch(/^[A-Z].* /);
  for (const todo of TaskKind.options) expect(todoWords('task', todo)).toMatch(/^[A-Z].* /);
  for (const todo of ['allocate', 'first-contact', 'next-contact', 'resume'])
    expect(todoWords('case', todo)).toMatch(/^[A-Z].* /);
});

it('says of every task how it is done', () => {
  expect(Object.keys(taskHelp).toSorted()).toEqual(TaskKind.options.toSorted());
});
