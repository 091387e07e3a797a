import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { csvCells } from '../csv.ts';

/** Where the food banks come from, and under which licence; every listing says so. */
export const foodBankProvenance = { source: 'Give Food (givefood/data), about 2022', licence: 'Unlicense' } as const;

/** Makes the same UUID (version 5 in form) from the same name. */
const uuidOf = (name: string): string => {
  const hex = createHash('sha1').update(`food-bank/${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};

const isPlain = (name: string): boolean => !/food|pantry|kitchen|storehouse|breadline/i.test(name);

const addressOf = (address: string): { address_1: string; city: string } => {
  const parts = address.split(',').map((part) => part.trim());
  return { address_1: parts.slice(0, -1).join(', ') || address, city: parts.at(-1) ?? '' };
};

/** Puts one row into the shape in which directories are exchanged, so that it comes in by the import. */
const serviceOf = (cells: Readonly<Record<string, string>>) => {
  const {
    name = '',
    slug = '',
    url,
    address = '',
    postcode,
    charity_number: charity,
    latitude,
    longitude,
    network,
  } = cells;
  const called = isPlain(name) ? `${name} food bank` : name;
  return {
    id: uuidOf(slug),
    name: called,
    status: 'active',
    description: `Emergency food parcels. ${network === undefined || network === 'Independent' ? 'An independent food bank' : `A food bank of the ${network} network`} in ${cells['district'] ?? ''}.`,
    url,
    organization: {
      id: uuidOf(`${slug}/organisation`),
      name: called,
      organization_identifiers: charity === '' ? [] : [{ identifier_scheme: 'GB-CHC', identifier: charity }],
    },
    cost_options: [{ amount: 0 }],
    attributes: [{ taxonomy_term: { name: 'Food bank' } }],
    service_at_locations: [
      {
        location: {
          location_type: 'physical',
          latitude,
          longitude,
          addresses: [{ ...addressOf(address), postal_code: postcode, address_type: 'physical' }],
        },
      },
    ],
  };
};

/** Reads the real food banks that stand in the demo directory as listings without members. */
export const readFoodBanks = (): readonly ReturnType<typeof serviceOf>[] => {
  const text = readFileSync(new URL('data/food-banks.csv', import.meta.url), 'utf8');
  const [header = '', ...rows] = text.trim().split('\n');
  const names = csvCells(header);
  return rows.map((row) => {
    const cells = csvCells(row);
    return serviceOf(Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])));
  });
};
