import { Hono } from 'hono';
import { listDevices, revokeDevice, setCodeChannels } from '@fingerpost/core/device';
import { DevicesPage } from '@fingerpost/pages/device';
import type { FormState } from '@fingerpost/pages/form';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which an organisation, or the network's administrators for it, says where its codes go and takes devices off. */
export const deviceRoutes = new Hono();

const placeOf = ({ actor, c }: Visit) => {
  if (actor.role === 'provider')
    return {
      organisationId: actor.organisationId,
      at: '/our-services/codes',
      back: { href: '/our-services', label: 'Our services' },
    };
  const organisationId = c.req.param('organisationId') ?? '';
  const href = `/organisations/${organisationId}`;
  return { organisationId, at: `${href}/codes`, back: { href, label: 'The organisation' } };
};

const page = async (visitor: Visit, form?: FormState) => {
  const { organisationId, at, back } = placeOf(visitor);
  return (
    <DevicesPage
      frame={visitor.frame}
      idempotencyKey={visitor.context.random(26)}
      list={await listDevices({ organisationId }, visitor.context)}
      at={at}
      back={back}
      form={form}
      confirmation={form === undefined ? confirmationOf(visitor) : undefined}
    />
  );
};

const fields: Readonly<Record<string, string>> = { 'device.phone': 'phone', 'device.address': 'address' };

for (const [path, role] of [
  ['/our-services/codes', 'provider'],
  ['/organisations/:organisationId/codes', 'network-admin'],
] as const) {
  deviceRoutes.get(
    path,
    visit([role], async (visitor) => show(await page(visitor))),
  );
  deviceRoutes.post(
    path,
    visit([role], (visitor) => {
      const { organisationId, at } = placeOf(visitor);
      return takeStep(visitor, {
        run: () => setCodeChannels({ ...inputFrom(visitor.values), organisationId }, visitor.context),
        done: () => doneAt(at, 'codes-saved'),
        again: (form) => page(visitor, form),
        field: (code) => fields[code],
        words: { postcode: 'Give a whole postcode, such as LS1 4AP.' },
      });
    }),
  );
  deviceRoutes.post(
    `${path}/:deviceId/revocation`,
    visit([role], (visitor) => {
      const { organisationId, at } = placeOf(visitor);
      const deviceId = visitor.c.req.param('deviceId');
      return takeStep(visitor, {
        run: () => revokeDevice({ organisationId, deviceId }, visitor.context),
        done: () => doneAt(at, 'device-revoked'),
        again: (form) => page(visitor, form),
        words: {},
      });
    }),
  );
}
