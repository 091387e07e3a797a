import type { MessageView } from '@fingerpost/core/message';
import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { MessagePage } from './message-page.tsx';

const view: MessageView = {
  id: 'msg_1',
  caseId: 'cas_1',
  reference: 'AB12-CD34',
  about: 'closed',
  practiceId: 'org_p',
  practice: 'Larkfield Surgery',
  teamId: 'org_t',
  team: { name: 'Upper Valley Link Workers', phone: '01632 960000' },
  person: { name: 'Ottoline Pettigrew', dateOfBirth: '1951-03-09', nhsNumber: '9990000018' },
  at: '2026-06-04T10:00:00Z',
  openedOn: '2026-05-01',
  needs: ['food'],
  reachedOn: '2026-05-04',
  reason: 'could-not-be-reached',
  services: [],
  action: 'check-contact-details',
  codes: [{ code: '1362721000000106', term: 'Social prescribing case closed', on: '2026-06-04' }],
  by: { name: 'Amina Farouk', role: 'link-worker', organisation: 'Upper Valley Link Workers' },
  taskId: 'tsk_1',
  note: 'We tried three times.',
  requestedActions: 'Please ask for a new number.',
  dueBy: '2026-06-11T16:00:00Z',
};

const shown = (changes: Partial<MessageView> = {}, mayFile = true): string =>
  render(
    <MessagePage
      frame={exampleFrame}
      now="2026-06-04T10:00:00Z"
      view={{ ...view, ...changes }}
      needs="Food"
      services={[
        {
          service: 'a service we agreed',
          mode: 'network',
          status: 'completed',
          outcome: 'achieved',
          needWords: undefined,
        },
      ]}
      mayFile={mayFile}
      idempotencyKey="key-1"
      confirmation={undefined}
    />,
  );

describe('a message back to the practice', () => {
  it('says of whom, what was done, what came of it, what is asked, which codes, and who wrote it', () => {
    const html = shown();
    for (const text of [
      'Ottoline Pettigrew',
      '999 000 0018',
      'a service we agreed',
      'Not named here',
      'Achieved what they wanted',
      'We tried three times.',
      'Please check how this person can be reached',
      'Please ask for a new number.',
      '1362721000000106',
      'Amina Farouk, link worker, Upper Valley Link Workers',
    ])
      expect(html).toContain(text);
  });

  it('is filed by the practice, with the task that it keeps open', () => {
    expect(shown()).toMatch(/action="\/messages\/msg_1\/filing"/);
    expect(shown()).toContain('name="taskId" value="tsk_1"');
    expect(shown({}, false)).not.toContain('/filing"');
  });

  it('says who filed it, and is filed once', () => {
    const filed = shown({ filed: { by: 'Rowan Ash', at: '2026-06-05T09:00:00Z' } });
    expect(filed).toContain('by Rowan Ash');
    expect(filed).not.toContain('/filing"');
  });
});
