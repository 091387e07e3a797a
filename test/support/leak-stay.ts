import { addDays } from '@fingerpost/core/work';
import { today } from './days.ts';
import { done, pantry, type Request } from './journey.ts';
import type { TestNetwork } from './network.ts';
import { type Fields, hiddenFields, type Seen, Visitor } from './visitor.ts';

type Body = Readonly<Record<string, unknown>>;

/** Ways in which demo people do things in one network, signed in once each. */
export const beginStay = (network: TestNetwork) => {
  const visitors = new Map<string, Promise<Visitor>>();
  const visitorFor = (sub: string): Promise<Visitor> => {
    const known = visitors.get(sub) ?? Visitor.as(network, sub);
    visitors.set(sub, known);
    return known;
  };

  const post = async (role: string, path: string, body: unknown, method: Request['method'] = 'POST'): Promise<Body> =>
    (await done(network, { role, method, path, body })).body;

  /** Sends the form of a page; the form stands at the address it is sent to, unless another is named. */
  const press = async (sub: string, path: string, fields: Fields, formAt = path): Promise<Seen> => {
    const visitor = await visitorFor(sub);
    const hidden = hiddenFields((await visitor.get(formAt)).html);
    const answer = await visitor.post(path, { ...hidden, ...fields });
    if (answer.status >= 400)
      throw new Error(`${path} by ${sub}: ${String(answer.status)} ${answer.html.slice(-3000)}`);
    return answer;
  };

  const organisationOf = async (role: string): Promise<string> => {
    const { body } = await network.call(role, 'GET', '/me');
    return String((body['organisation'] as Body)['organisationId']);
  };

  const searched = async (query: string): Promise<readonly Body[]> =>
    (await network.call('link-worker', 'GET', `/services?${query}`)).body['items'] as Body[];

  const serviceOf = async (role: string): Promise<string> => {
    const organisationId = await organisationOf(role);
    const own = (await searched('limit=100')).find((service) => service['organisationId'] === organisationId);
    if (own === undefined) throw new Error(`${role} lists no service`);
    return String(own['serviceId']);
  };

  /** Lists a service by a name that is found nowhere else, and a group that meets. */
  const listings = async (day: string): Promise<{ serviceId: string; groupId: string }> => {
    await press(
      'provider-8',
      '/our-services',
      { name: 'Kestrelmoor Rooms', description: 'Rooms.', kind: 'advice', needs: ['domestic-abuse'], status: 'active' },
      '/our-services/new',
    );
    await network.advance('PT1M');
    const serviceId = String((await searched('words=kestrelmoor'))[0]?.['serviceId']);
    const group = {
      serviceId: await pantry(network),
      name: 'Shelf table',
      capacity: 8,
      startsAt: '10:00',
      endsAt: '11:00',
    };
    const groupId = String((await post('provider', '/groups', group))['groupId']);
    const dates = [7, 14, 21, 28, 35].map((days) => addDays(day, days));
    await post('provider', `/groups/${groupId}/sessions`, { dates });
    return { serviceId, groupId };
  };

  /** The fields of a form for the day that is a number of days away. */
  const dayFields = async (name: string, days: number): Promise<Fields> => {
    const [year = '', month = '', day = ''] = addDays(await today(network), days).split('-');
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
  };

  return {
    network,
    visitorFor,
    post,
    press,
    organisationOf,
    serviceOf,
    listings,
    dayFields,
  };
};
export type Stay = ReturnType<typeof beginStay>;
