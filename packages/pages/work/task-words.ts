import type { Task } from '@fingerpost/core/work';
import { accessReasonWords } from '../access/access-words.ts';
import { closureWords } from '../case/case-words.ts';
import { happeningWords } from '../case/history-words.ts';
import { wordsOf } from '../form/words.ts';
import { takingBackWords } from '../identity/taking-back-words.ts';
import { byHandHelp } from './by-hand-words.ts';
import { declineWords, endWords } from '../referral/referral-words.ts';

/** How each kind of task is done. */
export const taskHelp = {
  ...byHandHelp,
  'ask-alone':
    'The person named a carer on their page. Ask them with nobody listening whether they want it, and whether anybody made them. Record it under their carers; until then the carer can do nothing.',
  'carer-needs':
    'Ask the carer what would help themselves, and record it under the carers of the case. If they like, open a case of their own.',
  'tell-carer':
    'Nothing could be sent to a carer by itself. How they are reached, and how they must not be, stands with the carers of the case.',
  'act-on-correction':
    'The person says that something written about them is wrong. It stands beside the original. Put right what can be put right, and tell them what you did.',
  'renew-agreement':
    'The last day of what the person agreed to share comes, or has come. From then on the service sees nothing about them. Ask them, and write down what they say with what they agreed to share.',
  'print-record':
    'The person asked for everything held about them. The law gives a month. Print it from the case, check the address, and send it or hand it over, or read it to them. Then say how.',
  rescue:
    'The service has not answered after two reminders. It may still accept. Ring it, or ask the person whether you may try one of these instead.',
  'after-decline': 'Tell the person in a way that does not put them off, and look for something else with them.',
  'after-ending': 'Talk with the person about what happened, and what they want now.',
  'answer-question': 'The service waits for your answer before it decides.',
  'tell-person': 'Nothing could be sent to them by itself. Tell them yourself, in a way that is safe for them.',
  'ring-provider':
    'Ring the service: either our message did not reach it, or nobody there can sign in to see whom a referral is about.',
  'ask-how-it-goes':
    'Ask the person how it is going, and whether anything else would help. Record what they say with their answers on the case. While they hold it themselves, they can still answer on their own page.',
  'read-feedback':
    'The person has told you what they thought of a service. Read it with their answers on the case. What they are unhappy about can be a complaint, if they want that. If you are worried about their safety, say so on the case today.',
  'read-check-in':
    'The person has told you how it is going. Read it with their answers on the case, ring them if they ask for it, and do what follows. If you are worried about their safety, say so on the case today.',
  'ask-outcome': 'The service has not said how it ended. Ring them, and record what they say.',
  'file-message': 'Read the message, put its codes in the person’s record, and mark it as filed.',
  'practice-action':
    'The practice was asked to do this. It answers here; if it does not, it comes back to the link worker.',
  'action-returned':
    'The practice did not answer in time, or will not do it. Ring the practice, or find another way with the person.',
  'settle-identity': 'Two cases may be of the same person. Look at both, and say whether they are.',
  'taken-back':
    'The practice asks for its referral back. Talk with the person about what they want. Close the case only if they agree, and say here when it is settled.',
  'also-needs': 'The service says that the person needs something else. Talk with them about it.',
  incident:
    'Somebody saw details that they should not have seen. Find out what was seen and by whom, and follow your organisation’s rules for a data incident.',
  'check-referral':
    'Look at this referral again, talk with the person if it is safe, and withdraw it or find another way where it is not right any more.',
  'review-access':
    'Somebody of another team opened this case and said why. Say whether that was right, or make an incident of it.',
  'after-death':
    'Cancel what you planned for them, and tell those in the team who need to know. The services and the practice are told already.',
  'check-death':
    'Somebody says that this person has died. Nothing is sent to them until you have checked. Ask the practice or whoever told it, not the person’s home. Then record the death on the case, or say that it is not so.',
  'send-again':
    'This referral was withdrawn when a death was recorded wrongly. Ask the person whether they still want it, and send it anew. Ring the service first: it was told not to contact them.',
  'ask-safe-contact':
    'They have a new number or e-mail address. Ask them, when you are sure who is listening, how they must not be contacted there, and record it with their details.',
  'ask-how-to-tell':
    'They answered STOP, so nothing goes to them by text. Ask how they want to be told, and record it with their details.',
  'moved-work': 'This was a colleague’s. Look at the case and see what comes next.',
  'review-visit-risk':
    'The review date of what visitors have to know has come. Ask whether it is still true, and save it with a new date, or take it away.',
  'call-person':
    'They asked for a call, or said that a day does not suit. Ring at a safe time and on a safe number, and record the contact.',
  'another-day':
    'They said when it would suit. Agree another day with the service, tell the person, and mark this as done.',
  'stopped-all':
    'Every service was told that they are not coming. Nothing is closed. Ask, without pressing them, whether they want something else, or nothing.',
  'await-options':
    'You offered them services to choose from. By this day, if they have not answered, ask them yourself and record what they say. Nothing is closed by silence.',
  'options-answered':
    'They chose none of the services you offered, or asked for something else. Their words are here. Look again together.',
  'concern-overdue':
    'A team has left a concern for somebody’s safety past its date. Ring the team with the reference. What it is about is not for you to see.',
  'answer-message': 'Read the message, and answer it or say why it needs no answer.',
  'file-reply': 'A text or an e-mail came that may be of one of several people. Read it, and say whose it is.',
} as const satisfies Record<Task['todo'], string>;

const causes: Readonly<Record<string, string>> = {
  'carer-named': 'The person named a carer',
  'news-on-their-page': 'There is something new for them to read on their own page',
  'carer-added': 'Somebody has become a carer of theirs',
  'carer-asked': 'A carer asked for help for themselves',
  'said-wrong': 'The person said that something is wrong',
  'runs-out': 'The last day they agreed to comes',
  'ran-out': 'The last day they agreed to has passed',
  'asked-for-record': 'The person asked for it',
  ...closureWords,
  ...endWords,
  ...declineWords,
  'accepted-by-link':
    'The service accepted from the e-mail link, and nobody there can sign in. Ring them and give them the details that the person agreed to share',
  'ask-the-person': 'Something new is known about this case',
  'nobody-there': 'Nobody at the service can see this referral now',
  'opened-beyond-team': 'Somebody of another team opened the case without a good reason',
  ...accessReasonWords,
  'provider-silent': 'The service has not answered',
  'asked-by-link-worker': 'A link worker asked for it',
  'practice-silent': 'The practice has not answered',
  'practice-will-not': 'The practice said that it will not',
  'check-in': 'It is time to ask how it is going',
  'person-silent': 'They were asked how it is going, and have not answered',
  'answered-online': 'They answered on their own page',
  'in-error': 'A referral was recorded as made in error',
  completed: 'The service completed the referral',
  'first-attended': 'A service saw them for the first time',
  closed: 'The case was closed',
  'review-date': 'The day to look again has come',
  'concern-overdue': 'A concern was left past its date',
  'nobody-may-look':
    'Nobody who looks after safeguarding at the team may see this one. Name somebody else for it with the team',
  ProposalAnswerTold: 'There is an answer to something that they asked for here',
  SessionCancelled: 'Their meeting is cancelled',
  'said-died': 'Somebody said that they have died',
  'told-elsewhere': 'Another team was told that they have died',
  'death-undone': 'A death was recorded wrongly',
  'said-stop': 'They answered STOP to a text',
  'new-number': 'They have a new number or e-mail address',
  'same-nhs-number': 'Another case has the same NHS number',
  'details-differ': 'The NHS number is known with another date of birth or family name',
  'possible-match': 'Same date of birth, and a similar name or the same postcode',
  separated: 'The lead took it apart from another case with the same NHS number',
  reported: 'Somebody reported it',
  'message-came': 'They wrote a message',
  'unknown-sender': 'Nobody in the network has this number or address',
  'several-cases': 'More than one person has this number or address',
  'shared-phone': 'They share this phone with somebody',
  'closed-case': 'Their case has closed',
  'who-is-it': 'It is not settled who this person is',
  'no-token': 'The e-mail does not say which message it answers',
  'other-sender': 'The e-mail came from another address than theirs',
  'service-left': 'They wrote to a service that does not see them any more',
  'asked-for-call': 'They asked for a call',
  'day-does-not-suit': 'A day does not suit them',
  'person-stopped-all': 'They stopped everything',
  'options-offered': 'You offered them services to choose from',
  'none-of-these': 'None of the services suits them',
  'something-else': 'They want something else',
  'cannot-be-sent': 'They chose a service that cannot be asked any more',
  ...takingBackWords,
};

/** Says what caused a task. */
export const causeWords = (because: string): string =>
  Object.hasOwn(causes, because) ? wordsOf(causes, because) : happeningWords(because);

/** What can come of a task. */
export const taskResultWords = {
  done: 'It is done',
  'not-needed': 'It is not needed any more',
  'could-not-do': 'It could not be done',
} as const;
