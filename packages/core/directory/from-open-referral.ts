import { needsIn } from './need-terms.ts';
import {
  fitting,
  type OpenReferralLocation,
  type OpenReferralSchedule,
  type OpenReferralService,
} from './open-referral.ts';
import { Service } from './service.ts';
import { parsePostcode } from './postcode.ts';

const cut = (text: string | undefined, most: number): string | undefined =>
  text === undefined || text.length <= most ? text : `${text.slice(0, most - 1)}…`;

const ages = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isInteger(value) && value >= 0 && value <= 120 ? value : undefined;

const needsOf = (from: OpenReferralService): Pick<Service, 'needs' | 'kind'> => {
  const terms = fitting(from.attributes).flatMap(({ label, value, taxonomy_term: term }) =>
    [label, value, term?.name].filter((each) => each !== undefined),
  );
  const found = needsIn(terms) ?? needsIn([from.name]);
  return found === undefined ? { needs: ['other'], kind: 'other' } : { needs: [...found.needs], kind: found.kind };
};

const costOf = (from: OpenReferralService): Pick<Service, 'free' | 'cost'> => {
  const options = fitting(from.cost_options);
  const amounts = options.flatMap(({ amount }) => amount ?? []);
  const saysFree = from.fees !== undefined && /^(free|no (charge|cost|fee))/i.test(from.fees);
  const free = amounts.length > 0 ? amounts.every((amount) => amount === 0) : saysFree ? true : undefined;
  const words = options.map(({ amount, amount_description: description, option }) =>
    [
      amount === undefined ? undefined : `£${String(amount)}`,
      description,
      option === undefined ? undefined : `(${option})`,
    ]
      .filter((each) => each !== undefined)
      .join(' '),
  );
  return { free, cost: cut(words.length > 0 ? words.join('; ') : from.fees, 300) };
};

const stepFreeOf = (location: OpenReferralLocation): boolean | undefined => {
  const words = fitting(location.accessibility).flatMap((each) => [each.description, each.details, each.accessibility]);
  const sentences = words.flatMap((each) => each?.split(/[.;!?]/) ?? []);
  const speaks = sentences.filter((each) => /\b(wheelchair|step.?free|level access)/i.test(each));
  if (speaks.length === 0) return undefined;
  return speaks.some((each) => /\b(no|not|without|limited|partial)/i.test(each)) ? undefined : true;
};

const where = (from: OpenReferralService): Pick<Service, 'address' | 'postcode' | 'place' | 'stepFree' | 'online'> => {
  const locations = fitting(from.service_at_locations).flatMap(({ location }) => location ?? []);
  const online = locations.some(({ location_type: type }) => type === 'virtual') || undefined;
  const location = locations.find(({ location_type: type }) => type !== 'virtual');
  if (location === undefined) return { online };
  const addresses = fitting(location.addresses);
  const address = addresses.find(({ address_type: type }) => type === 'physical') ?? addresses[0];
  const { latitude, longitude } = location;
  const lines = [address?.address_1, address?.address_2, address?.city].filter((line) => line !== undefined);
  const typed = address?.postal_code?.toUpperCase();
  return {
    address: lines.length === 0 ? undefined : cut(lines.join(', '), 300),
    postcode: typed !== undefined && parsePostcode(typed) !== undefined ? typed : undefined,
    place: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
    stepFree: stepFreeOf(location),
    online,
  };
};

const days: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

const whenOf = (schedule: OpenReferralSchedule): string | undefined => {
  if (schedule.description !== undefined) return schedule.description;
  const named = (schedule.byday ?? '').split(',').flatMap((day) => days[day.trim().slice(-2)] ?? []);
  const hours = [schedule.opens_at, schedule.closes_at].flatMap((time) => time?.slice(0, 5) ?? []).join(' to ');
  return named.length === 0 ? undefined : `${named.join(', ')} ${hours}`.trim();
};

/** Puts an Open Referral UK v3 service into our listing; a field that does not fit ours is left out. */
export const fromOpenReferral = (
  from: OpenReferralService,
  organisationId: string,
  provenance: Pick<Service, 'source' | 'licence'>,
): Service => {
  const { url, email, postcode } = Service.shape;
  const phones = [...fitting(from.phones), ...fitting(from.contacts).flatMap((contact) => fitting(contact.phones))];
  const times = fitting(from.schedules).flatMap((schedule) => whenOf(schedule) ?? []);
  const languages = fitting(from.languages).flatMap(({ name }) => cut(name, 40) ?? []);
  const place = where(from);
  return {
    serviceId: from.id,
    organisationId,
    name: from.name,
    description: cut(from.description, 4000),
    status: from.status,
    ...needsOf(from),
    url: url.safeParse(from.url).data,
    email: email.safeParse(from.email).data,
    phone: cut(phones.find(({ number }) => number !== undefined)?.number, 40),
    minimumAge: ages(from.minimum_age),
    maximumAge: ages(from.maximum_age),
    ...costOf(from),
    languages: languages.length === 0 ? undefined : languages,
    ...place,
    postcode: postcode.safeParse(place.postcode).data,
    when: times.length === 0 ? undefined : cut(times.join('; '), 400),
    checkedOn: Service.shape.checkedOn.safeParse(from.assured_date).data,
    ...provenance,
  };
};
