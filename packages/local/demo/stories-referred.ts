import { agnieszka, colin, derek, fatima, joyce, leroy, maria, trevor } from './characters.ts';
import type { Story } from './telling.ts';

/** People who were referred on: from one whose service has not answered yet to one whose case is closed. */
export const storiesReferred: readonly Story[] = [
  async (tell) => {
    await tell.open('gp-practice', 7, {
      patient: agnieszka,
      needs: ['food', 'money-debt-benefits'],
      reason: 'Hours were cut and there is not always enough to eat.',
    });
    await tell.take('link-worker', 6);
    await tell.talk(4, 'Would like the pantry first, advice about money later.');
    await tell.plan(4, 'That the children do not notice.', [['Have food in until Sunday', 3]]);
    await tell.refer(1, 'Lantern Pantry', {
      request: 'A parent with two young children, short of food towards the end of each week.',
      message: 'Works mornings; Fridays suit best. Happy to help out as well.',
    });
  },
  async (tell) => {
    await tell.open('gp-practice-3', 12, {
      patient: derek,
      needs: ['bereavement', 'loneliness-isolation'],
      reason: 'His wife died last year. Keeps coming with small things.',
    });
    await tell.take('link-worker-3', 11);
    await tell.talk(9, 'Would try talking to somebody who is not family.');
    await tell.refer(8, 'Counselling', {
      need: 'mental-wellbeing',
      request: 'An older man who lost his wife and would like to talk with a counsellor in the daytime.',
      message: 'Prefers a man to talk to if there is one.',
    });
    await tell.waitlist(6, 8);
    await tell.refer(6, 'Lantern Lunch Club', {
      need: 'loneliness-isolation',
      request: 'An older man who eats alone since last year and would come if somebody saved him a seat.',
      message: 'Takes his tea without milk.',
    });
    await tell.join(5);
  },
  async (tell) => {
    await tell.open('gp-practice', 9, {
      patient: fatima,
      needs: ['money-debt-benefits', 'language-access'],
      reason: 'Letters about debts that she cannot read. Needs an interpreter for Bengali.',
      urgency: 'soon',
    });
    await tell.take('link-worker', 8);
    await tell.talk(7, 'With an interpreter on the line. Brought a bag of unopened letters.');
    await tell.refer(5, 'Debt and benefits advice', {
      request: 'Several debts and unread letters; an interpreter for Bengali is needed.',
      message: 'Her sister Rukhsana may be spoken to.',
      share: ['name', 'phone', 'language', 'speakTo'],
    });
    await tell.accept(3, 6);
  },
  async (tell) => {
    await tell.open('gp-practice', 18, {
      patient: trevor,
      needs: ['physical-activity-weight', 'long-term-condition-support'],
      reason: 'Newly diagnosed with diabetes, wants to move more and not alone.',
    });
    await tell.take('link-worker', 17);
    await tell.talk(15, 'Would walk, if somebody showed him the way the first time.');
    await tell.plan(15, 'To be there for the grandchildren.', [['Walk an hour without stopping', 4]]);
    await tell.refer(14, 'Tuesday walk', {
      request: 'Newly diagnosed with diabetes, slow at first, would like to be met at the gate.',
      message: 'Carries glucose tablets and says when he needs a rest.',
    });
    await tell.accept(13, 3);
    await tell.attend(10);
    await tell.attend(5);
    await tell.refer(4, 'Lantern Lunch Club', { message: 'Has diabetes: a plate without pudding.' });
    await tell.join(3);
    await tell.said.write(
      4,
      'You said the mornings are long. I look for something with your hands and send you what I find.',
    );
    await tell.said.offer(
      2,
      'long-term-condition-support',
      {
        'Gardening together': 'It is outdoors and slow, and others there have diabetes too.',
        'Lantern Befriending': 'Somebody could keep you company on the long mornings.',
      },
      'Has diabetes and carries glucose tablets.',
    );
    const wanted = await tell.said.proposes(
      9,
      'LS6',
      'Swimming for people who have not swum since school, not in the busy hours.',
    );
    await tell.said.answers(
      3,
      wanted,
      'physical-activity-weight',
      'The pool keeps a lane for beginners on Wednesdays from 14:00, from January on. We pay for the teacher.',
    );
    await tell.said.writes(1, 'Thank you. Is there a bench in the garden where I can rest?');
  },
  async (tell) => {
    await tell.open('gp-practice-3', 20, {
      patient: joyce,
      needs: ['food', 'loneliness-isolation'],
      reason: 'Manages, but alone, and carries the shopping with difficulty.',
    });
    await tell.take('link-worker-3', 19);
    await tell.talk(17, 'Would love to have somebody to talk to in Yoruba or English.');
    await tell.refer(16, 'Lantern Pantry', {
      request: 'Lives alone and walks with a stick; needs somebody to carry.',
      message: 'Likes yam and plantain when there is some.',
    });
    await tell.accept(15, 2);
    await tell.attend(12);
    await tell.complete(6, 'achieved', 'Comes every Tuesday and knows everybody by name.');
    await tell.visitRisk(
      5,
      'Ring before you come: the stairwell light is broken and the third step is loose.',
      'Seen by Nia Campbell on her visit',
    );
    await tell.refer(4, 'Lantern Befriending', { message: 'Afternoons are best.' });
    await tell.accept(3, 5);
    await tell.refer(3, 'Lantern Lunch Club', { message: 'Would like to sit near the door.' });
    await tell.join(2);
    await tell.said.proposes(
      2,
      'LS10',
      'A bus that goes to the market on a Saturday, with a driver who helps with the bags.',
    );
    await tell.worry(
      1,
      'provider',
      'She had a bruise on her wrist and would not say where it came from. Her nephew has her bank card.',
    );
  },
  async (tell) => {
    await tell.open('gp-practice', 25, {
      patient: colin,
      needs: ['loneliness-isolation', 'arts-nature-culture'],
      reason: 'Retired and at a loss. Was a joiner.',
    });
    await tell.take('link-worker', 24);
    await tell.talk(22, 'Lit up when the garden was mentioned.');
    await tell.plan(22, 'To make things again.', [['See people twice a week', 2]]);
    await tell.wellbeing(22, 'plan', [5, 3, 4, 4]);
    await tell.refer(21, 'Gardening together', {
      need: 'loneliness-isolation',
      request: 'A retired joiner who would gladly mend things.',
      message: 'Brings his own tools.',
    });
    await tell.accept(20, 2);
    await tell.attend(17);
    await tell.complete(8, 'achieved', 'Built the new cold frame and stays on as a volunteer.');
    await tell.wellbeing(6, 'closing', [7, 8, 7, 2]);
    await tell.close(5, {
      reason: 'goals-met',
      note: 'Goes to the garden twice a week and has been asked to teach.',
      requestedActions: 'None for now.',
    });
  },
  async (tell) => {
    await tell.open('gp-practice', 6, {
      patient: maria,
      needs: ['domestic-abuse', 'housing-homelessness'],
      reason: 'Asked for somebody to talk to about home. Only on her own phone, in the hours given.',
      urgency: 'soon',
    });
    await tell.take('link-worker', 5);
    await tell.talk(4, 'Knows what she wants: to plan, not to leave today.');
    await tell.refer(3, 'Safe at home', {
      request: 'Would like to plan for safety. To be called only in the hours agreed.',
      message: 'Say that you are calling about the library card.',
    });
    await tell.accept(2, 4);
  },
  async (tell) => {
    await tell.open('gp-practice-3', 5, {
      patient: leroy,
      needs: ['food', 'housing-homelessness'],
      reason: 'Stays with friends, a different sofa each week.',
    });
    await tell.take('link-worker', 4);
    await tell.talk(3, 'Food now, a place to stay next.');
    await tell.refer(1, 'Leeds South & East food bank', { message: 'Will come by himself with the voucher.' });
  },
];
