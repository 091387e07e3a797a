import { describe, expect, it } from 'vitest';
import { CodedNeed, hasCheckDigit } from './coded-need.ts';
import { needCodes, needsInWords, needsOf } from './need-codes.ts';

describe('the codes of needs', () => {
  it('all end with their check digit, and the two that the source has wrong do not', () => {
    for (const code of Object.values(needCodes)) expect(hasCheckDigit(code), code).toBe(true);
    for (const wrong of ['1082661000000100', '1082551000000100']) expect(hasCheckDigit(wrong)).toBe(false);
    expect(CodedNeed.safeParse({ code: '796161000000102', words: 'Easy Read' }).success).toBe(false);
    expect(CodedNeed.safeParse({ code: needCodes.easyRead, words: 'Easy Read' }).success).toBe(true);
  });

  it('are read from what people write, too, and what nobody knows is not passed over', () => {
    expect(needsOf({ communicationNeeds: ['Large print', 'Step-free access'] })).toEqual({
      codes: new Set([needCodes.largePrint20]),
      hasOther: false,
    });
    expect(needsOf({ communicationNeeds: ['Whisper'] }).hasOther).toBe(true);
  });

  it('are put into words together with what was written', () => {
    const codedNeeds = [{ code: needCodes.easyRead, words: 'Easy Read' }];
    expect(needsInWords({ codedNeeds, communicationNeeds: ['Step-free access'] })).toEqual([
      'Easy Read',
      'Step-free access',
    ]);
    expect(needsInWords({})).toBeUndefined();
  });
});
