import type { FormValues } from '@fingerpost/pages/form';
import { textOf } from './fields.ts';

/** Reads the group and first day that a form names in one field, and whether one more may come; nothing where none was chosen. */
export const placeIn = (
  values: FormValues,
): { readonly groupId: string; readonly from: string; readonly overbook: boolean } | undefined => {
  const [groupId = '', from = ''] = textOf(values, 'place').split(' ');
  return groupId === '' ? undefined : { groupId, from, overbook: textOf(values, 'overbook') === 'yes' };
};
