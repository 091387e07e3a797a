import { describe, expect, it } from 'vitest';
import type { LinkEnd, LinkStory } from '@fingerpost/core/referral';
import { exampleFrame as frame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { DeadLinkPage } from './dead-link-page.tsx';
import { linkEndWords } from './link-end-words.ts';
import { LinkStoryPage } from './link-story-page.tsx';

const ends = Object.keys(linkEndWords) as LinkEnd[];
const story = (changes: Partial<LinkStory> = {}): LinkStory => ({
  referralId: `ref_${'0'.repeat(42)}`,
  reference: 'ABCD-EFGH',
  end: 'accepted',
  at: '2026-11-02T09:00:00.000Z',
  by: { name: 'Sam Lee', byLink: true },
  dueBy: '2026-11-16T17:00:00.000Z',
  organisation: 'Meadow Community',
  team: { name: 'Meadow Link Workers', phone: '0113 496 0000' },
  canSignIn: true,
  ...changes,
});
const page = (changes: Partial<LinkStory> = {}) =>
  render(<LinkStoryPage frame={frame} story={story(changes)} link="/open/answer/token" />);

describe('the page of a link that takes no answer any more', () => {
  it.each(ends)('says kindly what happened (%s), and whom to ring', (end) => {
    const html = page({ end });
    expect(html).toContain(linkEndWords[end].title);
    expect(html).toContain('href="tel:01134960000"');
    expect(html).not.toContain('<form');
  });

  it.each(['declined', 'ended', 'withdrawn', 'in-error'] as const)('warns to contact nobody once it is %s', (end) => {
    expect(page({ end })).toContain('Do not contact this person');
    expect(page()).not.toContain('Do not contact this person');
  });

  it('says by whom, and whether the name is only what somebody wrote', () => {
    expect(page()).toMatch(/Accepted(<!-- -->)? by Sam Lee, from the e-mail link,/);
    const signedIn = page({ by: { name: 'Vale Linden', byLink: false } });
    expect(signedIn).toContain('by Vale Linden');
    expect(signedIn).not.toContain('e-mail link');
    expect(page({ end: 'withdrawn', by: undefined })).not.toContain('Sam Lee');
  });

  it('leads to the details by signing in, or says that the team rings where nobody can', () => {
    expect(page()).toContain('/sign-in?to=%2Freferrals%2Fref_');
    const nobody = page({ canSignIn: false });
    expect(nobody).not.toContain('/sign-in');
    expect(nobody).toContain('Meadow Link Workers rings you');
  });

  it('helps with a link that opens nothing by the e-mail, by signing in and by telephone', () => {
    const html = render(<DeadLinkPage frame={frame} />);
    expect(html).toContain('href="/sign-in"');
    expect(html).toContain('ring the link workers');
  });
});
