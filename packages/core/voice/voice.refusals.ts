import type { RefusalDefinition } from '@fingerpost/kernel';

export const voiceRefusals = {
  complaintMissing: {
    kind: 'missing',
    code: 'complaint.missing',
    message: 'There is nothing here that you can see. Check the address.',
  },
  complaintAbout: {
    kind: 'invalid',
    code: 'complaint.about',
    message: 'Choose who this is about from the list.',
  },
  complaintContact: {
    kind: 'invalid',
    code: 'complaint.contact',
    message: 'Write the number or address that we can use.',
  },
  nobodyInside: {
    kind: 'invalid',
    code: 'complaint.nobody-inside',
    message:
      'Nobody here could answer this without being the one it is about. You can ask an ombudsman to look at it: it is free, and they do not work for us.',
  },
  complaintStep: {
    kind: 'conflict',
    code: 'complaint.step',
    message: 'This complaint has moved on since you opened the page.',
  },
  notSaid: {
    kind: 'invalid',
    code: 'complaint.not-said',
    message: 'Tell them first in the way they chose. Then say how you told them, and on which day: today or earlier.',
  },
  notGiven: {
    kind: 'conflict',
    code: 'complaint.not-given',
    message:
      'They do not have the answer yet. Give it to them in the way they chose, and record that, before you close it.',
  },
  notBarred: {
    kind: 'invalid',
    code: 'complaint.not-about-them',
    message: 'Choose one of those the complaint is about.',
  },
  told: {
    kind: 'invalid',
    code: 'voice.told',
    message: 'Say who told you, how, and on which day: today or earlier.',
  },
  proposalMissing: {
    kind: 'missing',
    code: 'proposal.missing',
    message: 'There is nothing here that you can see. Check the address.',
  },
  proposalStep: {
    kind: 'conflict',
    code: 'proposal.step',
    message: 'This has been checked or answered since you opened the page.',
  },
  noCommissioner: {
    kind: 'conflict',
    code: 'proposal.no-commissioner',
    message: 'Nobody decides on services for this team. Ring the team.',
  },
  needMissing: {
    kind: 'invalid',
    code: 'proposal.need',
    message: 'Choose what it is about.',
  },
  commentMissing: { kind: 'missing', code: 'comment.missing', message: 'There is no such comment here.' },
  commentAnswered: { kind: 'conflict', code: 'comment.answered', message: 'This comment has an answer already.' },
  commentPassedOn: {
    kind: 'conflict',
    code: 'comment.passed-on',
    message: 'The network’s administrators have this comment already. You may still answer it.',
  },
  testMissing: { kind: 'missing', code: 'page-test.missing', message: 'There is no such test here.' },
  changedOn: {
    kind: 'invalid',
    code: 'page-test.changed-on',
    message: 'Give the day of the change: not before the test, and not to come.',
  },
  manyChanges: {
    kind: 'conflict',
    code: 'page-test.changes',
    message: 'Twenty changes stand with this test. Test the page again with people.',
  },
  testedLater: {
    kind: 'invalid',
    code: 'page-test.day',
    message: 'Give the day on which it was tested: today or earlier.',
  },
} as const satisfies Record<string, RefusalDefinition>;
