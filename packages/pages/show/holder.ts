import type { NamedHolder } from '@fingerpost/core/work';

/** Says who holds something, to one reader: "you", a name, who covers for them; undefined when nobody does. */
export const holderWords = (holder: NamedHolder | undefined, readerId: string): string | undefined => {
  if (holder === undefined) return undefined;
  const { kind, id, name, coveredBy } = holder;
  if (kind === 'leads') return `the leads of ${name}`;
  if (kind === 'safeguarding-lead') return `the safeguarding lead of ${name}`;
  if (kind === 'safeguarding-deputy') return `the safeguarding deputy of ${name}`;
  if (kind !== 'member') return name;
  const known = id === readerId ? 'you' : name;
  return coveredBy === undefined ? known : `${known} (away: ${coveredBy} covers)`;
};
