import * as z from 'zod';
import type { Context } from '@fingerpost/kernel';
import { postcodesObject } from './directory.keys.ts';
import type { Place, Service } from './service.ts';
import type { Directory } from './snapshot.ts';

const shape = /^([A-Z]{1,2}[0-9][A-Z0-9]?)(?: ?([0-9][A-Z]{2}))?$/;

/** A postcode in its two halves; the second may not be known. */
export type Postcode = { readonly outward: string; readonly inward: string | undefined };

/** Reads a postcode or its first half; undefined when it is neither. */
export const parsePostcode = (typed: string): Postcode | undefined => {
  const [, outward, inward] = shape.exec(typed.trim().toUpperCase().replaceAll(/\s+/g, ' ')) ?? [];
  return outward === undefined ? undefined : { outward, inward };
};

/** The places, as latitude and longitude, of the postcodes that share an outward code, by their inward codes. */
export const PostcodePlaces = z.record(z.string(), z.tuple([z.number(), z.number()]));
export type PostcodePlaces = z.infer<typeof PostcodePlaces>;

const middle = (places: readonly Place[]): Place | undefined => {
  if (places.length === 0) return undefined;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    latitude: mean(places.map(({ latitude }) => latitude)),
    longitude: mean(places.map(({ longitude }) => longitude)),
  };
};

const knownPlaces = async (context: Pick<Context, 'objects'>, outward: string): Promise<PostcodePlaces> => {
  const found = await context.objects.get(postcodesObject(outward));
  return found === undefined ? {} : PostcodePlaces.parse(JSON.parse(found.body));
};

const placeOf = (pair: readonly [number, number]): Place => ({ latitude: pair[0], longitude: pair[1] });

/** A place, and how well it is known: the postcode's own, or the middle of its area. */
export type KnownPlace = { readonly place: Place; readonly knownBy: 'postcode' | 'area' };

/**
 * Gives the place of a postcode: its own where postcodes were imported, else the middle of its area (of
 * the imported postcodes, or of the listed services there), else undefined rather than a guess.
 */
export const placeOfPostcode = async (
  context: Pick<Context, 'objects'>,
  directory: Directory,
  typed: string,
): Promise<KnownPlace | undefined> => {
  const postcode = parsePostcode(typed);
  if (postcode === undefined) return undefined;
  const places = await knownPlaces(context, postcode.outward);
  const own = places[postcode.inward ?? ''];
  if (own !== undefined) return { place: placeOf(own), knownBy: 'postcode' };
  const listed = directory.services().flatMap((service) => {
    const outward = parsePostcode(service.postcode ?? '')?.outward;
    return outward === postcode.outward && service.place !== undefined ? [service.place] : [];
  });
  const area = middle(Object.values(places).map(placeOf)) ?? middle(listed);
  return area === undefined ? undefined : { place: area, knownBy: 'area' };
};

/** Gives the place of a listing from its own postcode, where postcodes were imported; undefined rather than a guess. */
export const placeOfService = async (
  context: Pick<Context, 'objects'>,
  { postcode }: Pick<Service, 'postcode'>,
): Promise<Place | undefined> => {
  const { outward, inward } = parsePostcode(postcode ?? '') ?? {};
  if (outward === undefined || inward === undefined) return undefined;
  const found = (await knownPlaces(context, outward))[inward];
  return found === undefined ? undefined : placeOf(found);
};
