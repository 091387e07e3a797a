import actionEmail from './templates/action-email.json' with { type: 'json' };
import acceptedEmail from './templates/accepted-email.json' with { type: 'json' };
import acceptedInFullLetter from './templates/accepted-in-full-letter.json' with { type: 'json' };
import acceptedLetter from './templates/accepted-letter.json' with { type: 'json' };
import acceptedSms from './templates/accepted-sms.json' with { type: 'json' };
import answeredEmail from './templates/answered-email.json' with { type: 'json' };
import askOutcomeEmail from './templates/ask-outcome-email.json' with { type: 'json' };
import goingOnEmail from './templates/going-on-email.json' with { type: 'json' };
import pausedEmail from './templates/paused-email.json' with { type: 'json' };
import cancelledEmail from './templates/cancelled-email.json' with { type: 'json' };
import cancelledLetter from './templates/cancelled-letter.json' with { type: 'json' };
import cancelledSms from './templates/cancelled-sms.json' with { type: 'json' };
import doNotContactEmail from './templates/do-not-contact-email.json' with { type: 'json' };
import invitationEmail from './templates/invitation-email.json' with { type: 'json' };
import lookTodayEmail from './templates/look-today-email.json' with { type: 'json' };
import messageEmail from './templates/message-email.json' with { type: 'json' };
import newsEmail from './templates/news-email.json' with { type: 'json' };
import newsLetter from './templates/news-letter.json' with { type: 'json' };
import newsSms from './templates/news-sms.json' with { type: 'json' };
import referralSentEmail from './templates/referral-sent-email.json' with { type: 'json' };
import reminderEmail from './templates/reminder-email.json' with { type: 'json' };
import waitingEmail from './templates/waiting-email.json' with { type: 'json' };
import waitingLetter from './templates/waiting-letter.json' with { type: 'json' };
import waitingSms from './templates/waiting-sms.json' with { type: 'json' };
import withdrawnEmail from './templates/withdrawn-email.json' with { type: 'json' };

/** The template of each notice and channel, by name: its id at GOV.UK Notify is that of its file. */
export const templates = {
  'news-sms': newsSms,
  'news-email': newsEmail,
  'news-letter': newsLetter,
  'accepted-sms': acceptedSms,
  'accepted-email': acceptedEmail,
  'accepted-letter': acceptedLetter,
  'accepted-in-full-letter': acceptedInFullLetter,
  'waiting-sms': waitingSms,
  'waiting-email': waitingEmail,
  'waiting-letter': waitingLetter,
  'cancelled-sms': cancelledSms,
  'cancelled-email': cancelledEmail,
  'cancelled-letter': cancelledLetter,
  'referral-sent-email': referralSentEmail,
  'reminder-email': reminderEmail,
  'ask-outcome-email': askOutcomeEmail,
  'withdrawn-email': withdrawnEmail,
  'do-not-contact-email': doNotContactEmail,
  'paused-email': pausedEmail,
  'going-on-email': goingOnEmail,
  'answered-email': answeredEmail,
  'message-email': messageEmail,
  'action-email': actionEmail,
  'invitation-email': invitationEmail,
  'look-today-email': lookTodayEmail,
} as const;

const ids: Readonly<Record<string, { readonly id: string }>> = templates;

/** Gives the id of a template. Throws when no file has this name. */
export const templateId = (name: string): string => {
  const found = ids[name];
  if (found === undefined) throw new Error(`there is no template ${name}`);
  return found.id;
};
