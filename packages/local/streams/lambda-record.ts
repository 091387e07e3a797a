import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';

const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
};

/** Gives a stream record the form in which Lambda receives it: seconds for dates, base64 for bytes, and the stream's name. */
export const toLambdaRecord = (record: StreamRecord, streamArn: string): unknown => ({
  eventID: record.eventID,
  eventName: record.eventName,
  eventVersion: record.eventVersion,
  eventSource: record.eventSource,
  awsRegion: record.awsRegion,
  eventSourceARN: streamArn,
  dynamodb: {
    ...record.dynamodb,
    Keys: plain(record.dynamodb?.Keys),
    NewImage: plain(record.dynamodb?.NewImage),
    OldImage: plain(record.dynamodb?.OldImage),
    ApproximateCreationDateTime: Math.floor((record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
  },
  ...(record.userIdentity === undefined
    ? {}
    : { userIdentity: { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId } }),
});
