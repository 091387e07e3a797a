/** Splits one line of a CSV file into its cells, quoted ones included; a cell with a line break in it is not understood. */
export const csvCells = (line: string): readonly string[] =>
  line.includes('"')
    ? [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
      )
    : line.split(',').map((cell) => cell.trim());
