import { expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { emptyForm } from '../form/state.ts';
import { render } from '../render.tsx';
import { CloseServicePage, MergePracticePage } from './closing-pages.tsx';

const common = {
  frame: exampleFrame,
  name: 'Meadow Pantry',
  back: { href: '/our-services', label: 'Our services' },
  action: '/our-services/s1/closing',
  idempotencyKey: 'key-1',
  form: emptyForm,
};

it('says what becomes of open referrals before a service closes', () => {
  const html = render(<CloseServicePage {...common} progress={undefined} />);
  expect(html).toContain('Each link worker gets a task with a date');
  expect(html).toContain('Close the service');
});

it('goes on where it stopped, and says how many are still to go', () => {
  const html = render(<CloseServicePage {...common} progress="3 still to go." />);
  expect(html).toContain('3 still to go.');
  expect(html).toContain('Go on');
});

it('asks into which practice a practice merges', () => {
  const html = render(
    <MergePracticePage {...common} progress={undefined} practices={[{ value: 'org_p2', label: 'Harbour Surgery' }]} />,
  );
  expect(html).toContain('<option value="org_p2">Harbour Surgery</option>');
  expect(html).toContain('count people under the practice that referred them');
});
