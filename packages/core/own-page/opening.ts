import { commit, type Context, type Write, writeTogether, wasHad } from '@fingerpost/kernel';
import { readCarer, recipientOfCarer } from '@fingerpost/core/carer';
import { readDirectory } from '@fingerpost/core/directory';
import { type ReadsIn, readsIn } from '@fingerpost/core/patient';
import { doorName, pinDigest } from './own-code.ts';
import { mostFailures } from './own-page.ts';
import { ownPageEvent } from './own-page.events.ts';
import { ownPageKey } from './own-page.keys.ts';
import { type InCase, nextOwnPage, ownPageChange } from './own-page.repository.ts';

/**
 * What a code or link opens: nothing, which is all that a wrong code, a wrong birth date and a page that is
 * switched off are told apart by; whom to ring, before there is a PIN; the question for the PIN; or the
 * page, with the moment that its PIN was set and how the person reads.
 */
export type OpenedOwnPage =
  | { readonly opens: 'nothing' }
  | { readonly opens: 'whom-to-ring'; readonly phone?: string | undefined }
  | { readonly opens: 'question-for-pin' }
  | {
      readonly opens: 'page';
      readonly caseId: string;
      readonly carerId?: string | undefined;
      readonly since: string;
      readonly reads?: ReadsIn | undefined;
    };

/** What everybody is told who may not come in. */
export const nothing: OpenedOwnPage = { opens: 'nothing' };

/** Counts a wrong try; after five no code and no link opens anything any more, and the team gives a new one. */
const countFailure = async (context: Context, { page: before, of }: InCase): Promise<OpenedOwnPage> => {
  if (wasHad(context, before.recent)) return nothing;
  const failures = before.failures + 1;
  const isOver = failures >= mostFailures;
  const over = isOver ? { code: undefined, era: before.era + 1 } : {};
  const after = nextOwnPage(context, before, { failures, ...over });
  await commit(context, ownPageChange(context, of, { before, after }, ownPageEvent('OwnPageTried', { failures })));
  return nothing;
};

/** Tells something only if nobody tried in between, so that many who try at once learn no more than five would. */
const tell = async (context: Context, { page, of }: InCase, opened: OpenedOwnPage): Promise<OpenedOwnPage> => {
  await writeTogether(context, [{ kind: 'check', key: ownPageKey(of.id, page.carerId), expect: page.version }]);
  return opened;
};

const carerAtDoor = async (context: Context, caseId: string, carerId: string) =>
  recipientOfCarer((await readCarer(context, { caseId, carerId })).details);

const letIn = async (
  context: Context,
  { page: before, of, person }: InCase,
  since: string,
  uses: readonly Write[],
): Promise<OpenedOwnPage> => {
  const page: OpenedOwnPage = {
    opens: 'page',
    caseId: of.id,
    carerId: before.carerId,
    since,
    reads: readsIn(before.carerId === undefined ? person : await carerAtDoor(context, of.id, before.carerId)),
  };
  if (wasHad(context, before.recent)) return page;
  const after = nextOwnPage(context, before, { failures: 0 });
  const change = ownPageChange(context, of, { before, after }, ownPageEvent('OwnPageOpened', {}));
  await commit(context, { ...change, writes: [...change.writes, ...uses] });
  return page;
};

/** What somebody typed besides the code or link that they came with. */
export type Typed = { readonly dateOfBirth: string; readonly pin?: string | undefined };

/** Opens a person's page to whoever has a code or link that is good, by their birth date and then their PIN; `uses` is written as they come in. */
export const tryToOpen = async (
  context: Context,
  found: InCase,
  { dateOfBirth, pin }: Typed,
  uses: readonly Write[] = [],
): Promise<OpenedOwnPage> => {
  const { page, of, person } = found;
  if (person.dateOfBirth !== dateOfBirth) return countFailure(context, found);
  if (page.pin === undefined) {
    const team = (await readDirectory(context)).organisation(of.teamId);
    return tell(context, found, { opens: 'whom-to-ring', phone: team?.phone });
  }
  if (pin === undefined || pin === '') return tell(context, found, { opens: 'question-for-pin' });
  if (page.pin.digest !== pinDigest(context, doorName(of.id, page), pin)) return countFailure(context, found);
  return letIn(context, found, page.pin.setAt, uses);
};
