import type { Frame } from './layout/frame.ts';

/** A frame for tests: a link worker of an invented network. */
export const exampleFrame: Frame = {
  network: { name: 'Example Valley', contact: { email: 'help@example.org', phone: '01632 960000' } },
  numbers: {
    crisis: [{ who: 'Valley crisis line', phone: '01632 960001', when: 'day and night' }],
    safeguarding: [{ who: 'Adult social care', phone: '01632 960002' }],
  },
  user: {
    name: 'Amina Farouk',
    role: 'link-worker',
    organisation: 'Upper Valley Link Workers',
    signOutHref: '/sign-out',
  },
  navigation: [
    { href: '/work', label: 'My work', current: true, count: 12 },
    { href: '/services', label: 'Find a service' },
  ],
};
