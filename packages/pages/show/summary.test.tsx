import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Facts } from './summary.tsx';

describe('Facts', () => {
  it('leaves out what is not known, unless told what to say', () => {
    const facts = [{ label: 'Phone', value: '' }, { label: 'Visits', value: 0 }, false, undefined] as const;
    expect(renderToStaticMarkup(<Facts facts={facts} />)).not.toContain('Phone');
    expect(renderToStaticMarkup(<Facts facts={facts} />)).toContain('>0</dd>');
    expect(renderToStaticMarkup(<Facts facts={facts} empty="Not asked yet" />)).toContain('Not asked yet');
  });

  it('names what a link changes for those who hear it', () => {
    const html = renderToStaticMarkup(
      <Facts facts={[{ label: 'Phone', value: '1', action: { href: '/p', label: 'Change' } }]} />,
    );
    expect(html).toContain('<a href="/p">Change<span class="nhsuk-u-visually-hidden"> phone</span></a>');
  });
});
