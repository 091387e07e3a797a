/** The numbers that a person can answer with. */
export const zeroToTen = Array.from({ length: 11 }, (_, rating) => ({ value: String(rating), label: String(rating) }));
