import { describe, expect, it } from 'vitest';
import { exampleFrame as frame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { AccessReview } from './access-review.tsx';
import { AnotherWorker } from './another-worker.tsx';
import { AnotherWorkerPage } from './another-worker-page.tsx';
import { BeyondTeamPage, BeyondTeamReasonPage, OutlinePage } from './beyond-team-pages.tsx';
import { KnownPage } from './known-page.tsx';
import { LeadsSection } from './leads-section.tsx';
import { NotWithPage } from './not-with-page.tsx';
import { NotWithSection } from './not-with-section.tsx';

const at = '2026-11-02T09:00:00.000Z';
const form = { values: {}, errors: [] };
const by = { memberId: 'mem_1', name: 'Wren Hazel' };
const choices = [{ value: 'a', label: 'Meadow Pantry, Meadow Community' }];
const common = { frame, idempotencyKey: 'k', form };
const access = {
  taskId: 'tsk_1',
  by: { ...by, organisationId: 'org_1' },
  reason: 'emergency' as const,
  words: 'She fell at our door.',
  at,
  until: at,
  version: 1,
};

describe('the “not with” list of a case', () => {
  const restricted = {
    notWith: [
      { entryId: 'e1', kind: 'place' as const, name: 'Mill Lane', reason: 'Family.', by, at, declared: false },
      { entryId: 'e2', kind: 'member' as const, name: 'Vale Linden', reason: undefined, by, at, declared: true },
    ],
    warned: ['ref_1'],
    barred: [],
    leadNotes: [],
    accesses: [],
  };

  it('warns of a referral that goes there, and says of each entry what, why and who added it', () => {
    const html = render(<NotWithSection caseId="cas_1" restricted={restricted} idempotencyKey="k" />);
    for (const words of ['Mill Lane', 'Family.', 'Said that they know the person', '/referrals/ref_1', 'Wren Hazel'])
      expect(html).toContain(words);
    expect(html).toContain('action="/cases/cas_1/not-with/e1/removal"');
  });

  it('keeps what was chosen and written when something is wrong', () => {
    const wrong = {
      values: { what: 'place', place: 'Mill Lane', reason: 'Family.' },
      errors: [{ field: 'what', message: 'Choose what they must not meet.' }],
    };
    const html = render(
      <NotWithPage
        {...common}
        form={wrong}
        caseId="cas_1"
        person="Ottoline Pettigrew"
        services={choices}
        organisations={choices}
        members={choices}
      />,
    );
    expect(html).toContain('value="Mill Lane"');
    expect(html).toContain('Family.</textarea>');
    expect(html).toContain('There is a problem');
  });
});

describe('knowing the person', () => {
  it.each([
    ['leads', 'your team’s leads'],
    ['colleagues', 'Your colleagues go on with it'],
  ] as const)('says that the %s go on, and names nobody', (goesOn, words) => {
    const html = render(<KnownPage {...common} path="/cases/cas_1" goesOn={goesOn} />);
    expect(html).toContain(words);
    expect(html).toContain('action="/cases/cas_1/known"');
  });
});

describe('another link worker', () => {
  it('says whom the person can ask, and leads only a lead to where it is done', () => {
    const askLead = { names: ['Dale Rowan', 'Devon Thorn'], phone: '0113 496 0000' };
    const forWorker = render(<AnotherWorker caseId="cas_1" askLead={askLead} mayGive={false} />);
    expect(forWorker).toContain('Dale Rowan or Devon Thorn');
    expect(forWorker).not.toContain('another-worker');
    expect(render(<AnotherWorker caseId="cas_1" askLead={askLead} mayGive />)).toContain('another-worker');
  });

  it('offers the choice that the former worker must not see it', () => {
    const html = render(
      <AnotherWorkerPage {...common} caseId="cas_1" person="Ottoline" worker="Wren Hazel" choices={choices} />,
    );
    expect(html).toContain('Wren Hazel must not see it any more');
  });

  it('shows why to the leads, and nothing where there is nothing', () => {
    const note = { text: 'He talks over me.', by: 'Dale Rowan', at };
    const html = render(<LeadsSection leadNotes={[note]} accesses={[access]} />);
    expect(html).toContain('He talks over me.');
    expect(html).toContain('/tasks/tsk_1');
    expect(render(<LeadsSection leadNotes={[]} accesses={[]} />)).not.toContain('For the leads only');
  });
});

describe('somebody of another team', () => {
  it('is looked for by number, then opened for a reason, then shown in outline', () => {
    expect(render(<BeyondTeamPage {...common} none />)).toContain('Nobody with this number');
    const reason = render(<BeyondTeamReasonPage {...common} caseId="cas_1" />);
    expect(reason).toContain('action="/beyond-team/cas_1"');
    const outline = {
      caseId: 'cas_1',
      reference: 'J5BC-FT6E',
      name: 'Ottoline Pettigrew',
      status: 'active' as const,
      worker: 'Wren Hazel',
      team: { name: 'Meadow Link Workers', phone: '0113 496 0000' },
      safeContact: { avoid: ['voicemail' as const] },
      until: at,
    };
    const html = render(<OutlinePage frame={frame} outline={outline} />);
    for (const words of ['Contact them safely', '0113 496 0000', 'Wren Hazel']) expect(html).toContain(words);
  });

  it('shows a lead who looked and why, and asks what they make of it', () => {
    const html = render(<AccessReview access={access} organisation="Harbour" idempotencyKey="k" form={form} />);
    for (const words of ['Wren Hazel, Harbour', 'She fell at our door.', 'It is an emergency', '/tasks/tsk_1/review'])
      expect(html).toContain(words);
  });
});
