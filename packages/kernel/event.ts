import * as z from 'zod';
import { Actor } from './actor.ts';
import { CaseId, EventId, OrganisationId } from './ids.ts';

/** Where a case belongs for reports: carried by each of its events so that a reader needs no other item. */
export const Scope = z.object({
  caseId: CaseId,
  openedAt: z.iso.datetime(),
  teamId: OrganisationId,
  practiceId: OrganisationId.optional(),
  commissionerId: OrganisationId.optional(),
});
export type Scope = z.infer<typeof Scope>;

/** When the workflow looks next at the thing the event is about (never again without `lookAt`), and the version that set it. */
const Watch = z.object({ lookAt: z.iso.datetime().optional(), watch: z.int() });

/** The append-only record of one change; `data` holds codes, dates and ids, never free text or personal details. */
export const EventEnvelope = z.object({
  eventId: EventId,
  type: z.string(),
  at: z.iso.datetime(),
  actor: Actor,
  subject: z.string(),
  version: z.int(),
  scope: Scope.optional(),
  watch: Watch.optional(),
  digest: z.string().optional(),
  body: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type EventEnvelope = z.infer<typeof EventEnvelope>;

/** Gives the sort key of the event that made version `version` of the head at `headSort`. */
export const eventSort = (headSort: string, version: number): string =>
  `9#${headSort}#${String(version).padStart(6, '0')}`;
