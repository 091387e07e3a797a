import type { CarerDetails } from '@fingerpost/core/carer';
import { linesOfAddress, mobileIn } from '@fingerpost/core/directory';
import type { NoticeChannel, NoticeKind } from './notice.ts';

type CarerChannel =
  { readonly by: 'sms' | 'email'; readonly to: string } | { readonly by: 'letter'; readonly to: readonly string[] };

/** What a carer can be told in general words: not what only the person answers, complained of or proposed. */
export const kindsForCarers: readonly NoticeKind[] = [
  'news',
  'accepted',
  'waiting',
  'options',
  'message-for-you',
  'recorded',
];

const postcodeAtEnd = /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;

const channelsOf = ({ name, phone, email, address = '' }: CarerDetails): readonly CarerChannel[] => {
  const mobile = mobileIn(phone);
  const lines = linesOfAddress(name, address, postcodeAtEnd.exec(address.toUpperCase())?.[0]);
  const ways: readonly (CarerChannel | undefined)[] = [
    mobile === undefined ? undefined : { by: 'sms', to: mobile },
    email === undefined ? undefined : { by: 'email', to: email },
    lines === undefined ? undefined : { by: 'letter', to: lines },
  ];
  return ways.filter((way) => way !== undefined);
};

/** Gives the first way that was not tried to the first carer who has one; undefined where there is none. */
export const channelToCarer = (
  carers: readonly CarerDetails[],
  tried: readonly NoticeChannel[],
): CarerChannel | undefined => carers.flatMap(channelsOf).find(({ by }) => !tried.includes(by));
