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
  complaintStep: {
    kind: 'conflict',
    code: 'complaint.step',
    message: 'This complaint has moved on since you opened the page.',
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
} as const satisfies Record<string, RefusalDefinition>;
