import type { RefusalDefinition } from '@fingerpost/kernel';

/** What is refused about codes and devices. */
export const deviceRefusals = {
  missing: {
    kind: 'missing',
    code: 'device.missing',
    message: 'There is no such device on the list of the organisation.',
  },
  noWay: {
    kind: 'conflict',
    code: 'device.no-way',
    message: 'Your organisation has no number or address to which a code can go. Sign in, or ring the link workers.',
  },
  tooMany: {
    kind: 'conflict',
    code: 'device.too-many',
    message: 'Several codes were asked for just now. Wait an hour and ask again, or ring the link workers.',
  },
  phone: {
    kind: 'invalid',
    code: 'device.phone',
    message: 'Give a mobile number, such as 07700 900123: codes go there by text.',
  },
  address: {
    kind: 'invalid',
    code: 'device.address',
    message: 'Give both the address and its postcode, or neither.',
  },
} as const satisfies Record<string, RefusalDefinition>;
