/** What a scan of JSON text remembers of where it is: the open brackets, and the key read last. */
type Place = { readonly stack: string[]; key: string };

const isTarget = ({ stack, key }: Place): boolean =>
  stack.length === 0 || (stack.length === 1 && stack[0] === '{' && key === 'contents');

const tokens = /"(?:[^"\\]|\\.)*"|[[\]{},:\n]|[^\s[\]{},:"]+/g;

/** Gives the line on which each element of the outermost list begins, or of the list `contents` of a page; JSON that parses is expected. */
export const elementLines = (json: string): readonly number[] => {
  const place: Place = { stack: [], key: '' };
  const lines: number[] = [];
  let line = 1;
  let target = -1;
  let begins = false;
  let text = '';
  for (const [token] of json.matchAll(tokens)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    const here = place.stack.length === target;
    if (begins && here && token !== ']') lines.push(line);
    begins = false;
    if (token === '[' && target === -1 && isTarget(place)) target = place.stack.length + 1;
    if (token === '[' || token === '{') place.stack.push(token);
    if (token === ']' || token === '}') {
      if (here && token === ']') return lines;
      place.stack.pop();
    }
    begins = place.stack.length === target && (token === ',' || (token === '[' && !here));
    if (token.startsWith('"')) text = token.slice(1, -1);
    if (token === ':') place.key = text;
  }
  return lines;
};
