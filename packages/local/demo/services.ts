import type { Service } from '@fingerpost/core/directory';
import type { DemoOrganisation } from './organisations.ts';

type Listing = Pick<Service, 'name' | 'description' | 'kind' | 'needs'> & Partial<Service>;

const leeds = (latitude: number, longitude: number, postcode: string, address: string): Partial<Service> => ({
  place: { latitude, longitude },
  postcode,
  address,
});

/** The invented services of the invented providers; their postcodes are of kinds that are not given out. */
export const demoServices: readonly (readonly [DemoOrganisation, Listing])[] = [
  [
    'provider',
    {
      name: 'Lantern Pantry',
      description:
        'A shop with donated food for £4 a visit, up to 20 items, and a cup of tea with somebody to talk to.',
      kind: 'food',
      needs: ['food', 'money-debt-benefits'],
      free: false,
      cost: '£4 a visit; the first three are free',
      stepFree: true,
      languages: ['English', 'Urdu', 'Polish'],
      when: 'Tuesday and Friday 10:00 to 13:00',
      ...leeds(53.7846, -1.5312, 'LS10 9ZZ', 'Lantern Hall, 2 Wick Street, Leeds'),
    },
  ],
  [
    'provider',
    {
      name: 'Lantern Befriending',
      description: 'A volunteer visits or calls once a week, for company and the odd errand.',
      kind: 'befriending',
      needs: ['loneliness-isolation', 'mental-wellbeing'],
      free: true,
      minimumAge: 50,
      when: 'At a time that suits',
      answerWithin: 5,
      ...leeds(53.7846, -1.5312, 'LS10 9ZZ', 'Lantern Hall, 2 Wick Street, Leeds'),
    },
  ],
  [
    'provider',
    {
      name: 'Lantern Lunch Club',
      description: 'A hot meal round one table, cooked and eaten together, and a game of cards for those who stay.',
      kind: 'group-activity',
      needs: ['loneliness-isolation', 'mental-wellbeing'],
      free: true,
      stepFree: true,
      when: 'Thursday 12:00 to 14:00',
      answerDays: ['tuesday', 'thursday'],
      ...leeds(53.7846, -1.5312, 'LS10 9ZZ', 'Lantern Hall, 2 Wick Street, Leeds'),
    },
  ],
  [
    'provider-2',
    {
      name: 'Debt and benefits advice',
      description: 'An adviser goes through debts, bills and benefits with you, and speaks to those you owe.',
      kind: 'advice',
      needs: ['money-debt-benefits', 'housing-homelessness'],
      free: true,
      stepFree: true,
      languages: ['English', 'Turkish', 'Arabic'],
      when: 'Monday to Thursday 9:30 to 16:00, by appointment',
      answerWithin: 3,
      ...leeds(53.7981, -1.5438, 'LS1 9ZZ', '14 Ledger Yard, Leeds'),
    },
  ],
  [
    'provider-2',
    {
      name: 'Warm home visit',
      description: 'One visit about heating, meters, grants and energy bills.',
      kind: 'advice',
      needs: ['energy-utilities'],
      free: true,
      oneOff: true,
      when: 'Weekdays, at home',
      ...leeds(53.7981, -1.5438, 'LS1 9ZZ', '14 Ledger Yard, Leeds'),
    },
  ],
  [
    'provider-3',
    {
      name: 'Tuesday walk',
      description: 'An easy walk of about an hour by the water, with a bench now and then and a café at the end.',
      kind: 'exercise',
      needs: ['physical-activity-weight', 'loneliness-isolation', 'arts-nature-culture'],
      free: true,
      when: 'Tuesday 10:30, all year',
      ...leeds(53.8211, -1.5694, 'LS6 9ZZ', 'The bandstand, Beck Park, Leeds'),
    },
  ],
  [
    'provider-4',
    {
      name: 'Tenancy support',
      description: 'Help to keep a home: rent arrears, repairs, letters, moving. For tenants of any landlord.',
      kind: 'housing',
      needs: ['housing-homelessness', 'money-debt-benefits'],
      free: true,
      stepFree: true,
      when: 'Weekdays 9:00 to 17:00',
      ...leeds(53.8062, -1.5068, 'LS9 9ZZ', 'Millstone House, 30 Mill Race, Leeds'),
    },
  ],
  [
    'provider-5',
    {
      name: 'Counselling',
      description: 'Eight talks with a counsellor, in person or by video.',
      kind: 'counselling',
      needs: ['mental-wellbeing'],
      free: false,
      cost: 'From £5 a talk, by what you can pay',
      minimumAge: 18,
      online: true,
      when: 'Weekdays and Wednesday evenings',
      answerWithin: 5,
      ...leeds(53.8278, -1.5385, 'LS7 9ZZ', 'Upstairs at 8 Chapel Row, Leeds'),
    },
  ],
  [
    'provider-5',
    {
      name: 'After a loss',
      description: 'A small group for people who have lost somebody, led by two counsellors.',
      kind: 'group-activity',
      needs: ['bereavement', 'loneliness-isolation'],
      free: true,
      stepFree: true,
      when: 'Every other Thursday 18:00 to 19:30',
      ...leeds(53.8278, -1.5385, 'LS7 9ZZ', 'The hall, 8 Chapel Row, Leeds'),
    },
  ],
  [
    'provider-6',
    {
      name: 'Click Café',
      description: 'Learn to use a phone, tablet or computer over coffee; tablets and data to borrow.',
      kind: 'learning-work',
      needs: ['digital-inclusion', 'education-learning', 'employment-volunteering'],
      free: true,
      stepFree: true,
      languages: ['English', 'Bengali'],
      when: 'Wednesday 13:00 to 16:00',
      ...leeds(53.7869, -1.5709, 'LS11 9ZZ', '61 Cotton Lane, Leeds'),
    },
  ],
  [
    'provider-7',
    {
      name: 'Gardening together',
      description: 'Grow vegetables and flowers with others; tools, gloves and soup are there.',
      kind: 'group-activity',
      needs: ['arts-nature-culture', 'mental-wellbeing', 'loneliness-isolation', 'long-term-condition-support'],
      free: true,
      stepFree: true,
      when: 'Monday and Saturday 10:00 to 14:00',
      ...leeds(53.8012, -1.5928, 'LS12 9ZZ', 'The walled garden, Armley Ridge, Leeds'),
    },
  ],
  [
    'provider-8',
    {
      name: 'Safe at home',
      description: 'Quiet, practical help for people whose home is not safe. They choose when and where to talk.',
      kind: 'advice',
      needs: ['domestic-abuse', 'legal-immigration'],
      free: true,
      languages: ['English', 'Urdu', 'Yoruba', 'Polish'],
      when: 'Every day, by phone first',
    },
  ],
];
