import { refusalKinds } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { ProblemPage } from './problem.tsx';

describe('ProblemPage', () => {
  it.each([...refusalKinds, 'broken'] as const)('says what to do and what to quote when it is %s', (kind) => {
    const html = render(<ProblemPage frame={exampleFrame} kind={kind} requestId="req-77" />);
    expect(html).toMatch(/<h1[^>]*>[^<]{10,}<\/h1><p>[^<]{10,}<\/p>/);
    expect(html).toContain('req-77');
    expect(html.includes('href="/sign-in"')).toBe(kind === 'unauthenticated');
  });

  it('says what the refusal says', () => {
    const html = render(
      <ProblemPage frame={exampleFrame} kind="conflict" requestId="r" message="The service declined at 3pm." />,
    );
    expect(html).toContain('<p>The service declined at 3pm.</p>');
  });
});
