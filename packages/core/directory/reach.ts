const mobile = /^(?:\+44|0044|0)7\d{9}$/;
const linesOfAnAddress = 7;

/** Gives a number, without spaces, when it is one that texts reach. */
export const mobileIn = (phone: string | undefined): string | undefined => {
  const digits = phone?.replaceAll(/[\s()-]/g, '');
  return digits !== undefined && mobile.test(digits) ? digits : undefined;
};

/** Gives the lines of a letter's address, name first and postcode last; undefined when a letter could not arrive. */
export const linesOfAddress = (
  name: string,
  address: string | undefined,
  postcode: string | undefined,
): readonly string[] | undefined => {
  if (address === undefined || postcode === undefined) return undefined;
  const lines = address
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.toUpperCase() !== postcode);
  const most = linesOfAnAddress - 2;
  const shown = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(', ')];
  return lines.length === 0 ? undefined : [name, ...shown, postcode];
};
