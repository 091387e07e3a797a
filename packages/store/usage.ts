/** What one request cost: round trips to the table, and read and write units as the server reports them. */
export type Usage = { trips: number; read: number; write: number };

/** A meter that a table fills as it is used; start a new one for each request. */
export type Meter = { readonly usage: Usage };

/** Makes a meter that stands at zero. */
export const meter = (): Meter => ({ usage: { trips: 0, read: 0, write: 0 } });

type Capacity = {
  CapacityUnits?: number | undefined;
  ReadCapacityUnits?: number | undefined;
  WriteCapacityUnits?: number | undefined;
};

/** Adds one round trip and what the server says it consumed. */
export const record = (
  target: Meter,
  side: 'read' | 'write',
  capacities: Capacity | readonly Capacity[] | undefined,
): void => {
  target.usage.trips += 1;
  const all = capacities === undefined ? [] : 'length' in capacities ? capacities : [capacities];
  for (const capacity of all) target.usage[side] += capacity.CapacityUnits ?? 0;
};
