/** Takes the content out of a body that the SDK sent in signed or trailer-checked chunks; undefined when it is broken. */
export const decodeChunks = (body: Buffer): Buffer | undefined => {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const [digits = ''] = body.toString('latin1', at, end).split(';');
    if (!/^[\da-f]+$/iu.test(digits)) return undefined;
    const size = Number.parseInt(digits, 16);
    if (size === 0) return Buffer.concat(parts);
    const start = end + 2;
    if (body.toString('latin1', start + size, start + size + 2) !== '\r\n') return undefined;
    parts.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
};
