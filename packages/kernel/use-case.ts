import type * as z from 'zod';
import { actorName, type ActorName } from './actor.ts';
import type { Context } from './context.ts';
import { doorRefusals, refuse, type FieldError, type RefusalDetails } from './refusal.ts';
import { Raced } from './commit.ts';
import { TableBusy } from './table.ts';

/** Who may come through the door: never empty, so that forgetting it does not compile. */
export type Allow = readonly [ActorName, ...ActorName[]];

/** One thing the network does: call it with input from outside and a context. */
export type UseCase<Input extends z.ZodType, Output> = {
  (input: unknown, context: Context): Promise<Output>;
  readonly input: Input;
  readonly allow: Allow;
};

const attempts = 4;

const fieldErrors = (error: z.ZodError): readonly FieldError[] =>
  error.issues.map((issue) => ({ field: issue.path.map(String).join('.'), message: issue.message }));

/** Makes the refusal of an input that does not have the shape asked for, naming each field. */
const invalidInput = (error: z.ZodError): Error =>
  refuse(doorRefusals.invalid, { errors: fieldErrors(error) } satisfies RefusalDetails);

/**
 * Makes a use-case: it parses its input, lets in only the actors it names, and goes again from the
 * start when somebody else changed the same thing in between. Refuses: input.invalid,
 * actor.not-allowed, table.busy, and what `run` refuses.
 */
export const useCase = <Input extends z.ZodType, Output>(definition: {
  readonly input: Input;
  readonly allow: Allow;
  readonly run: (input: z.output<Input>, context: Context) => Promise<Output>;
}): UseCase<Input, Output> => {
  const call = async (raw: unknown, context: Context): Promise<Output> => {
    if (!definition.allow.includes(actorName(context.actor))) throw refuse(doorRefusals.forbidden);
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) throw invalidInput(parsed.error);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await definition.run(parsed.data, context);
      } catch (error) {
        if (!(error instanceof Raced || error instanceof TableBusy)) throw error;
        if (attempt === attempts) throw refuse(doorRefusals.busy);
        await context.pause(25 * 2 ** attempt);
      }
    }
  };
  return Object.assign(call, { input: definition.input, allow: definition.allow });
};
