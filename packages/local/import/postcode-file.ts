import { parsePostcode, type PostcodePlaces } from '@fingerpost/core/directory';
import { csvCells } from '../csv.ts';
import { StartProblem } from '../start-problem.ts';

/** What a postcode file held: places by outward code, and how many rows were no postcode in use with a place. */
export type PostcodeFile = {
  readonly areas: ReadonlyMap<string, PostcodePlaces>;
  readonly rows: number;
  readonly left: number;
};

const columnsOf = (header: string) => {
  const names = csvCells(header.replace(/^\uFEFF/, '')).map((name) => name.toLowerCase());
  const at = (...wanted: readonly string[]): number => names.indexOf(wanted.find((name) => names.includes(name)) ?? '');
  const columns = {
    postcode: at('pcds', 'pcd8', 'pcd2', 'pcd7', 'pcd'),
    lat: at('lat'),
    long: at('long'),
    ended: at('doterm'),
  };
  if (columns.postcode < 0 || columns.lat < 0 || columns.long < 0)
    throw new StartProblem(
      'This is no postcode directory: a header with the columns pcds, lat and long is expected, as in the CSV of the ONS Postcode Directory or the National Statistics Postcode Lookup.',
    );
  return columns;
};

const rounded = (text: string | undefined): number => Math.round(Number(text) * 10_000) / 10_000;

/**
 * Reads a postcode directory (ONSPD or NSPL) line by line; postcodes that have ended or have no place are
 * left out. Refuses: a file without its columns, with a StartProblem.
 */
export const readPostcodes = async (lines: AsyncIterable<string>): Promise<PostcodeFile> => {
  const areas = new Map<string, PostcodePlaces>();
  let columns: ReturnType<typeof columnsOf> | undefined;
  let rows = 0;
  let left = 0;
  for await (const line of lines) {
    if (columns === undefined) {
      columns = columnsOf(line);
      continue;
    }
    if (line === '') continue;
    rows += 1;
    const cells = csvCells(line);
    const { outward, inward } = parsePostcode(cells[columns.postcode] ?? '') ?? {};
    const place: [number, number] = [rounded(cells[columns.lat]), rounded(cells[columns.long])];
    const hasEnded = (cells[columns.ended] ?? '') !== '';
    const isPlace = Math.abs(place[0]) < 90 && Math.abs(place[1]) <= 180;
    if (outward === undefined || inward === undefined || hasEnded || !isPlace) {
      left += 1;
      continue;
    }
    const area = areas.get(outward) ?? {};
    area[inward] = place;
    areas.set(outward, area);
  }
  if (columns === undefined) throw new StartProblem('The postcode file is empty.');
  return { areas, rows, left };
};
