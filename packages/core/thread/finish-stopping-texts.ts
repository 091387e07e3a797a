import { EventEnvelope, useCase } from '@fingerpost/kernel';
import { goOnStoppingTexts } from './no-more-texts.ts';
import { findReply } from './reply.repository.ts';

/** Goes on with stopping the texts of a number where that broke off; once nobody is left, doing it again changes nothing. */
export const finishStoppingTexts = useCase({
  input: EventEnvelope,
  allow: ['system'],
  run: async ({ subject, data }, context): Promise<void> => {
    const reply = data['toStop'] === 0 ? undefined : await findReply(context, subject);
    if (reply !== undefined) await goOnStoppingTexts(context, reply);
  },
});
