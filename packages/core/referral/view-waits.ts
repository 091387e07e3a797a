import * as z from 'zod';
import { ServiceId, useCase } from '@fingerpost/kernel';
import { readWaitedWeeks } from './waited.ts';

/** In about how many weeks people were seen, by service; nothing of a service of which it is not known. */
export type Waits = { readonly weeks: Readonly<Record<string, number>> };

/** Shows a team what people waited for some services, where at least eight were seen in the last twelve months. */
export const viewWaits = useCase({
  input: z.object({ serviceIds: z.array(ServiceId).max(50) }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ serviceIds }, context): Promise<Waits> => {
    const all = await Promise.all(
      [...new Set(serviceIds)].map(
        async (serviceId) => [serviceId, await readWaitedWeeks(context, serviceId)] as const,
      ),
    );
    const known = all.flatMap(([serviceId, weeks]) => (weeks === undefined ? [] : [[serviceId, weeks] as const]));
    return { weeks: Object.fromEntries(known) };
  },
});
