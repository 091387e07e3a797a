import { type Visit, visit } from './visit.tsx';

/** Makes the handler of a page for a team's link workers and leads. */
export const teamVisit = (work: (at: Visit) => Promise<Response>) => visit(['link-worker', 'team-lead'], work);
