import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Message } from './outbox.ts';
import { placeholders, render, type Template } from './templates.ts';

/** What a request to send holds. */
export const sendRequest = z.object({
  template_id: z.string(),
  reference: z.string().optional(),
  email_address: z.email().optional(),
  phone_number: z
    .string()
    .regex(/^\+?[\d ()-]{6,}$/u)
    .optional(),
  personalisation: z.record(z.string(), z.coerce.string()).default({}),
});

type SendRequest = z.infer<typeof sendRequest>;

// The addresses that Notify itself keeps for trying out failures.
const outcomes = new Map([
  ['temp-fail@simulator.notify', 'temporary-failure'],
  ['perm-fail@simulator.notify', 'permanent-failure'],
  ['07700900003', 'temporary-failure'],
  ['07700900002', 'permanent-failure'],
]);

const recipientOf = (channel: Template['channel'], sent: SendRequest): string | undefined => {
  if (channel === 'email') return sent.email_address;
  if (channel === 'sms') return sent.phone_number;
  const lines = Object.entries(sent.personalisation)
    .filter(([name]) => /^address_line_[1-7]$/u.test(name))
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([, line]) => line);
  return lines.length < 3 ? undefined : lines.join(', ');
};

/** Gives the message that a request makes, or what Notify would say is wrong with it. */
export const compose = (
  channel: string,
  sent: SendRequest,
  templates: ReadonlyMap<string, Template>,
): Message | string => {
  const template = templates.get(sent.template_id);
  if (template === undefined) return 'Template not found';
  if (template.channel !== channel) return `${template.channel} template is not suitable for ${channel} notification`;
  const needed = placeholders(`${template.subject ?? ''} ${template.body}`);
  const missing = needed.filter((name) => sent.personalisation[name] === undefined);
  if (missing.length > 0) return `Missing personalisation: ${missing.join(', ')}`;
  const recipient = recipientOf(template.channel, sent);
  if (recipient === undefined)
    return channel === 'letter'
      ? 'Address must be at least 3 lines'
      : `The ${channel} recipient is a required property`;
  return {
    id: randomUUID(),
    reference: sent.reference ?? null,
    channel: template.channel,
    recipient,
    template: template.id,
    subject: template.subject === undefined ? null : render(template.subject, sent.personalisation),
    body: render(template.body, sent.personalisation),
    status: outcomes.get(recipient.replaceAll(' ', '')) ?? (channel === 'letter' ? 'received' : 'delivered'),
    at: new Date().toISOString(),
  };
};
