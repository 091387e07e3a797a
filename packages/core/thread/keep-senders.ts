import * as z from 'zod';
import { CaseId, type Context, useCase, type Write, writeTogether } from '@fingerpost/kernel';
import { Person, personKey } from '@fingerpost/core/patient';
import { digestsOf, Sender } from './sender.ts';
import { senderKey, sendersKey } from './thread.keys.ts';

const Kept = z.object({ digests: z.array(z.string()), version: z.int() });

const changed = async (
  context: Context,
  digest: string,
  change: (cases: readonly string[]) => readonly string[],
): Promise<readonly Write[]> => {
  const item = await context.table.get(senderKey(digest));
  const before: Sender = item === undefined ? { cases: [], version: 0 } : Sender.parse(item.data);
  const cases = change(before.cases);
  if (cases.join() === before.cases.join()) return [];
  const data: Sender = { cases: [...cases], version: before.version + 1 };
  const expect = item === undefined ? 'new' : before.version;
  return [{ kind: 'put', expect, item: { ...senderKey(digest), type: 'sender', version: data.version, data } }];
};

/**
 * Keeps under which addresses replies of a person find their case: those they have now, and none that they
 * had before. Doing it again changes nothing.
 */
export const keepSenders = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['system'],
  run: async ({ caseId }, context): Promise<{ readonly kept: number }> => {
    const [details, former] = await Promise.all([
      context.table.get(personKey(caseId)),
      context.table.get(sendersKey(caseId)),
    ]);
    const digests = details === undefined ? [] : digestsOf(context, Person.parse(details.data));
    const before = former === undefined ? { digests: [], version: 0 } : Kept.parse(former.data);
    const gone = before.digests.filter((digest) => !digests.includes(digest));
    const come = digests.filter((digest) => !before.digests.includes(digest));
    if (gone.length + come.length === 0) return { kept: digests.length };
    const version = before.version + 1;
    const item = { ...sendersKey(caseId), type: 'senders', version, data: { digests, version } };
    const writes = await Promise.all([
      ...gone.map((digest) => changed(context, digest, (cases) => cases.filter((each) => each !== caseId))),
      ...come.map((digest) =>
        changed(context, digest, (cases) => [...cases.filter((each) => each !== caseId), caseId]),
      ),
    ]);
    const expect = former === undefined ? 'new' : before.version;
    await writeTogether(context, [{ kind: 'put', expect, item }, ...writes.flat()]);
    return { kept: digests.length };
  },
});
