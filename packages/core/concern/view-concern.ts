import * as z from 'zod';
import { ConcernId, type Context, type Item, referenceOf, refuse, useCase } from '@fingerpost/kernel';
import { recordViewAt } from '@fingerpost/core/access';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { dayOf, type NamedHolder, namedHolder, unsealName } from '@fingerpost/core/work';
import { readForSafeguarding } from './concern-access.ts';
import { type Concern, ConcernAction, ConcernWords } from './concern.ts';
import { concernKey, concernViewKey } from './concern.keys.ts';
import { concernRefusals } from './concern.refusals.ts';

/** Who looked at a concern, and when. */
export type SeenBy = { readonly name: string; readonly at: string };

/** A concern as those who look after it see it, with everybody who has seen it. */
export type ConcernView = Pick<
  Concern,
  'status' | 'openedAt' | 'dueBy' | 'raised' | 'closure' | 'caseId' | 'referralId' | 'version'
> &
  Pick<ConcernWords, 'words' | 'inDanger' | 'personKnows'> & {
    readonly concernId: string;
    readonly reference: string;
    readonly name: string | undefined;
    readonly holder: NamedHolder | undefined;
    readonly raisedBy: {
      readonly kind: ConcernWords['by']['kind'];
      readonly name: string | undefined;
      readonly role: ConcernWords['by']['role'];
      readonly organisation: string;
      readonly phone: string | undefined;
    };
    readonly actions: readonly ConcernAction[];
    readonly seen: readonly SeenBy[];
  };

const readBeside = async (context: Pick<Context, 'table'>, concernId: string): Promise<readonly Item[]> => {
  const { pk, sk } = concernKey(concernId);
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(pk, { beginsWith: `${sk}#`, ...(after === undefined ? {} : { after }) });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return items;
};

const ofType = (items: readonly Item[], type: string): readonly unknown[] =>
  items.filter((item) => item.type === type).map(({ data }) => data);

const Seen = z.object({ memberId: z.string().optional(), at: z.iso.datetime() });

const seenBy = (looks: readonly unknown[], directory: Directory): readonly SeenBy[] =>
  looks
    .map((look) => Seen.parse(look))
    .map(({ memberId = '', at }) => ({ name: directory.member(memberId)?.name ?? 'Somebody who has left', at }))
    .toReversed();

const raisedBy = ({ by }: ConcernWords, directory: Directory): ConcernView['raisedBy'] => ({
  kind: by.kind,
  name: by.name,
  role: by.role,
  organisation: directory.nameOf(by.organisationId),
  phone: directory.organisation(by.organisationId)?.phone,
});

/**
 * Shows a concern to those who look after it, and to nobody else; records that they looked before
 * anything is shown, and shows everybody who has. Refuses: concern.missing.
 */
export const viewConcern = useCase({
  input: z.object({ concernId: ConcernId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ concernId }, context): Promise<ConcernView> => {
    const found = await readForSafeguarding(context, concernId);
    const key = concernViewKey(concernId, context.now.toISOString(), context.random(16));
    await recordViewAt(context, key, { concernId });
    const beside = await readBeside(context, concernId);
    const [written] = ofType(beside, 'concern-words');
    if (written === undefined) throw refuse(concernRefusals.missing);
    const said = ConcernWords.parse(written);
    const directory = await readDirectory(context);
    const { words, inDanger, personKnows } = said;
    const { status, openedAt, dueBy, raised, closure, caseId, referralId, version } = found;
    return {
      concernId,
      reference: referenceOf(concernId),
      status,
      openedAt,
      dueBy,
      raised,
      closure,
      caseId,
      referralId,
      version,
      words,
      inDanger,
      personKnows,
      name: unsealName(context, found.name),
      holder: found.holder === undefined ? undefined : namedHolder(found.holder, directory, dayOf(context.now)),
      raisedBy: raisedBy(said, directory),
      actions: ofType(beside, 'concern-action').map((action) => ConcernAction.parse(action)),
      seen: seenBy(ofType(beside, 'view'), directory),
    };
  },
});
