import * as z from 'zod';
import { commit, type Context, refuse, useCase, wasHad, type Write, writeTogether } from '@fingerpost/kernel';
import { formCountKey } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { Match, matchDigest, matchKey, likeliest, plainName } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { linkChange } from './link-change.ts';
import { mostFailures } from './own-page.ts';
import { ownPageRefusals } from './own-page.refusals.ts';
import { type InCase, readOwnPage } from './own-page.repository.ts';

const Asked = z.object({
  name: z.object({
    given: z.string().trim().min(1, 'Type your first name.').max(80),
    family: z.string().trim().min(1, 'Type your last name.').max(80),
  }),
  dateOfBirth: z.iso.date('Type the day, month and year you were born.'),
  /** The address that the form came from, which is only ever digested. */
  from: z.string(),
});
type Asked = z.infer<typeof Asked>;

const mostFromAddress = 20;
const mostForCase = 3;
const keptSeconds = 2 * 86_400;
const mostKeys = 100;

/** Counts an asking under what it came from or is for, a day long; undefined once there were enough. */
const countOf = async (context: Context, what: string, value: string, most: number): Promise<Write | undefined> => {
  const key = formCountKey(context.secrets.digest(what, `${value}\n${dayOf(context.now)}`));
  const had = (await context.table.get(key))?.version ?? 0;
  if (had >= most) return undefined;
  const expiresAt = Math.ceil(context.now.getTime() / 1000) + keptSeconds;
  const item = { ...key, type: 'form-count', version: had + 1, data: {}, expiresAt };
  return { kind: 'put', item, expect: had === 0 ? 'new' : had };
};

const casesLike = async (context: Context, { name, dateOfBirth }: Asked): Promise<readonly string[]> => {
  const teams = (await readDirectory(context)).organisations().filter(({ kind }) => kind === 'team');
  const keys = teams.map(({ organisationId }) => matchKey(matchDigest(context, organisationId, dateOfBirth)));
  const items = await context.table.getMany(keys.slice(0, mostKeys));
  const like = items.map(({ data }) =>
    likeliest(context, Match.parse(data), { name, postcode: undefined, digest: undefined }),
  );
  return like.filter((caseId) => caseId !== undefined);
};

const isWhoAsks = ({ page, of, person }: InCase, { name, dateOfBirth }: Asked): boolean =>
  page.state === 'on' &&
  page.pin !== undefined &&
  page.failures < mostFailures &&
  of.status !== 'closed' &&
  person.dateOfBirth === dateOfBirth &&
  plainName(person.name.family) === plainName(name.family);

const whoAsks = async (context: Context, asked: Asked): Promise<InCase | undefined> => {
  const cases = await casesLike(context, asked);
  const found = await Promise.all(cases.map((caseId) => readOwnPage(context, caseId)));
  return found.find((each) => isWhoAsks(each, asked));
};

/**
 * Has a fresh link sent to a person who asks for one at the door, by the way to reach them that their
 * record names, and never says whether anybody was found. It goes to those with a PIN whose page is on,
 * three times a day at most. Refuses: input.invalid, own-page.too-many.
 */
export const askOwnLink = useCase({
  input: Asked,
  allow: ['system'],
  run: async (asked, context): Promise<void> => {
    const counted = await countOf(context, 'own-link-address', asked.from, mostFromAddress);
    if (counted === undefined) throw refuse(ownPageRefusals.tooMany);
    const found = await whoAsks(context, asked);
    if (found !== undefined && wasHad(context, found.page.recent)) return;
    const once = found && (await countOf(context, 'own-link-case', found.of.id, mostForCase));
    if (found === undefined || once === undefined) return writeTogether(context, [counted]);
    const { change } = linkChange(context, found, {});
    await commit(context, { ...change, writes: [...change.writes, counted, once] });
  },
});
