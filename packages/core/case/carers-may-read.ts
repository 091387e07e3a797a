import * as z from 'zod';

/**
 * Where an item is made, it can be said that it concerns no restricted need, so that a carer who may see
 * reads it whatever else the person is helped with. Unsaid, it is closed as soon as there is such a need.
 */
export const CarersMayRead = z.literal(true).optional();

/** Tells whether a carer reads an item; `hasKept` where the person has a need that must stay unknown to carers. */
export const mayCarersRead = ({ carersMayRead }: { readonly carersMayRead?: true | undefined }, hasKept: boolean) =>
  carersMayRead === true || !hasKept;
