import { describe, expect, it } from 'vitest';
import type { AccessView, DeviceList } from '@fingerpost/core/device';
import { exampleFrame as frame } from '../example-frame.ts';
import { render } from '../render.tsx';
import { AskCodePage, EnterCodePage } from './code-pages.tsx';
import { DevicesPage } from './devices-page.tsx';

const about = {
  reference: 'ABCD-EFGH',
  organisation: 'Meadow Community',
  team: { name: 'Meadow Link Workers', phone: '0113 496 0000' },
};
const link = '/open/finish/token';
const asking = (access: AccessView) =>
  render(<AskCodePage frame={frame} idempotencyKey="key" about={about} access={access} link={link} />);

describe('the page that offers a code', () => {
  it('says how it comes, and offers a choice only where there is one', () => {
    const text = asking({ ways: [{ by: 'sms', endsIn: '45' }], isKnown: false });
    expect(text).toContain('the number that ends in 45');
    expect(text).toContain('Good for 10 minutes');
    expect(text).not.toContain('type="radio"');
    const both = asking({ ways: [{ by: 'sms', endsIn: '45' }, { by: 'letter' }], isKnown: false });
    expect(both).toContain('Good for 10 days');
    expect(both.match(/type="radio"/g)).toHaveLength(2);
  });

  it('says how to register a number where there is none, and whom to ring', () => {
    const html = asking({ ways: [], isKnown: false });
    expect(html).toContain('Codes and devices');
    expect(html).toContain('href="tel:01134960000"');
    expect(html).not.toContain('<form');
  });

  it('asks for the digits, and says until when they are good', () => {
    const waitsFor = { by: 'sms', until: '2026-11-02T09:10:00.000Z' } as const;
    const access: AccessView = { ways: [{ by: 'sms', endsIn: '45' }], isKnown: false, waitsFor };
    const html = render(<EnterCodePage frame={frame} idempotencyKey="key" about={about} access={access} link={link} />);
    expect(html).toContain('inputMode="numeric"');
    expect(html).toMatch(/good until.*9:10/s);
  });
});

describe('the page of codes and devices', () => {
  const list: DeviceList = {
    organisation: { organisationId: `org_${'0'.repeat(26)}`, name: 'Meadow Community' },
    directoryPhone: '07700 900345',
    version: 0,
    devices: [
      {
        deviceId: 'dev_1',
        name: 'Sam Lee',
        state: 'known',
        since: '2026-11-02T09:00:00.000Z',
        until: '2027-11-02T09:00:00.000Z',
      },
      { deviceId: 'dev_2', name: 'Jo Bell', state: 'waiting', until: '2026-11-02T09:10:00.000Z' },
    ],
  };
  const page = (changes: Partial<DeviceList> = {}) =>
    render(
      <DevicesPage
        frame={frame}
        idempotencyKey="key"
        list={{ ...list, ...changes }}
        at="/our-services/codes"
        back={{ href: '/our-services', label: 'Our services' }}
      />,
    );

  it('lists each device with who asked, and a button of its own to take it off', () => {
    const html = page();
    expect(html).toContain('Known since');
    expect(html).toContain('Waits for its code');
    for (const name of ['Sam Lee', 'Jo Bell']) expect(html).toMatch(new RegExp(`the device of (<!-- -->)?${name}`));
    expect(html).toContain('/our-services/codes/dev_1/revocation');
    expect(page({ devices: [] })).toContain('On no device yet');
  });

  it('says to which number of the directory codes go while no other is registered', () => {
    expect(page()).toContain('07700 900345');
    expect(page({ directoryPhone: undefined })).not.toContain('your number in the directory');
  });
});
