import type { Place } from './service.ts';

const earthRadius = 3958.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Gives the straight-line distance between two places in miles, to one decimal. */
export const milesBetween = (one: Place, other: Place): number => {
  const up = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const across = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const part = up + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * across;
  return Math.round(2 * earthRadius * Math.asin(Math.sqrt(part)) * 10) / 10;
};
