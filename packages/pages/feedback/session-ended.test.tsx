import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { SessionEndedPage } from './session-ended.tsx';

describe('SessionEndedPage', () => {
  const values = { reason: 'She said "no"\nand <left>', needs: ['food', 'money'], idempotencyKey: 'key-1' };
  const html = render(<SessionEndedPage frame={exampleFrame} action="/cases" values={values} signInHref="/sign-in" />);

  it('keeps everything posted, lists and key included, and posts it to the same place', () => {
    const kept = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g)].map(
      ([, name, value]) => [name, value],
    );
    expect(kept).toEqual([
      ['reason', 'She said &quot;no&quot;\nand &lt;left&gt;'],
      ['needs', 'food'],
      ['needs', 'money'],
      ['idempotencyKey', 'key-1'],
    ]);
    expect(html).toMatch(/<form [^>]*action="\/cases" method="post"/);
  });

  it('signs in again in a tab that cannot reach this one, and says that it opens one', () => {
    expect(html).toMatch(/<a href="\/sign-in" target="_blank" rel="noopener">Sign in again \(opens in a new tab\)/);
  });
});
