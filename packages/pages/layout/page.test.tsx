import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { Page } from './page.tsx';

const html = render(
  <Page
    frame={exampleFrame}
    title="My work"
    caption="Today"
    back={{ href: '/', label: 'Start' }}
    confirmation="The case is yours."
  >
    <p>Nothing to do.</p>
  </Page>,
);

const count = (text: string, part: RegExp): number => [...text.matchAll(part)].length;

describe('Page', () => {
  it('is one whole British English document', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en-GB">/);
    expect(count(html, /<!doctype/gi)).toBe(1);
    expect(html).toContain('<title>My work – Fingerpost – Example Valley</title>');
  });

  it('has one of each landmark, one h1, and a skip link that leads to the content', () => {
    for (const landmark of [/<header/g, /<main/g, /<footer/g, /<h1/g]) expect(count(html, landmark)).toBe(1);
    expect(html).toMatch(/<a href="#maincontent"/);
    expect(html).toContain('id="maincontent"');
  });

  it('says who is signed in, for whom, and how to sign out', () => {
    expect(html).toContain('Amina Farouk, link worker, Upper Valley Link Workers');
    expect(html).toContain('href="/sign-out"');
  });

  it('marks where the reader is and says how much waits there', () => {
    expect(html).toMatch(/href="\/work" aria-current="page"/);
    expect(html).toMatch(/12<span class="nhsuk-u-visually-hidden"> waiting/);
    expect(count(html, /aria-current/g)).toBe(1);
  });

  it('tells what the last step did before the heading', () => {
    expect(html.indexOf('The case is yours.')).toBeLessThan(html.indexOf('<h1'));
    expect(html).toContain('role="alert"');
  });

  it('says in its title that a form on it has errors, and lists them before the heading', () => {
    const form = { values: {}, errors: [{ field: 'reason', message: 'Say why' }] };
    const wrong = render(<Page frame={exampleFrame} title="Decline" form={form} children={undefined} />);
    expect(wrong).toContain('<title>Error: Decline – ');
    expect(wrong.indexOf('href="#reason"')).toBeLessThan(wrong.indexOf('<h1'));
  });

  it('shows nobody’s name and no menu to somebody who is not signed in', () => {
    const { network, numbers } = exampleFrame;
    const open = render(<Page frame={{ network, numbers }} title="Start" children={undefined} />);
    expect(open).not.toMatch(/nhsuk-header__account|nhsuk-header__navigation/);
  });
});
