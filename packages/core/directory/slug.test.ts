import { commissioner, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { projectDirectory } from './directory.projection.ts';
import { organisationKey } from './directory.keys.ts';
import { saveOrganisation } from './save-organisation.ts';
import { teamAt } from './slug.ts';
import { readDirectory } from './snapshot.ts';

const world = await newWorld();
const admin = world.as(staff.admin);

/** The commissioner of the test network stands in the directory alone; the table needs it to be related to. */
const keepCommissioner = async () => {
  const entry = (await readDirectory(admin)).organisation(commissioner);
  const item = { ...organisationKey(commissioner), type: 'organisation', version: 1, data: entry };
  await world.table.write([{ kind: 'put', item, expect: 'new' }], admin.random(26));
};
await keepCommissioner();

const save = (changes: object) =>
  saveOrganisation({ kind: 'team', name: 'Vale Link Workers', commissionerId: commissioner, ...changes }, admin);
const project = async () => {
  const events = (await world.everything()).filter(({ type }) => type === 'event');
  await projectDirectory(
    admin,
    events.map(({ data }) => EventEnvelope.parse(data)),
  );
  return readDirectory(admin);
};

describe('the short name of a team', () => {
  it('leads to its public forms, as its id does', async () => {
    const { organisationId } = await save({ slug: 'Vale' });
    const directory = await project();
    expect(teamAt(directory, 'vale')?.organisationId).toBe(organisationId);
    expect(teamAt(directory, organisationId)?.slug).toBe('vale');
    expect(teamAt(directory, 'nowhere')).toBeUndefined();
    expect(teamAt(directory, undefined)).toBeUndefined();
  });

  it('is of one team only, until that team lets it go', async () => {
    const { organisationId } = await save({ slug: 'hill' });
    expect((await refusalOf(save({ slug: 'hill' }))).code).toBe('organisation.slug-taken');
    await save({ organisationId, slug: 'hilltop' });
    const other = await save({ slug: 'hill' });
    expect(teamAt(await project(), 'hill')?.organisationId).toBe(other.organisationId);
    expect((await refusalOf(save({ slug: 'hilltop' }))).code).toBe('organisation.slug-taken');
  });

  it('is plain, so that it can be read out', async () => {
    for (const slug of ['a', 'two words', 'dash-', 'ümlaut'])
      expect((await refusalOf(save({ slug }))).code).toBe('input.invalid');
  });
});
