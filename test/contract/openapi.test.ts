import { describe, expect, it } from 'vitest';
import openapi from '../../docs/openapi.json' with { type: 'json' };
import { apiRoutes } from '../../functions/api/routes.ts';

/** The contract as the design wrote it down before there was any code. */
const promised = `
GET /me
POST /cases
GET /cases
GET /cases/{caseId}
PATCH /cases/{caseId}/person
POST /cases/{caseId}/allocation
POST /cases/{caseId}/contacts
POST /cases/{caseId}/pause
POST /cases/{caseId}/closure
PUT /cases/{caseId}/plan
POST /cases/{caseId}/referrals
GET /referrals
GET /referrals/{referralId}
POST /referrals/{referralId}/sending
POST /referrals/{referralId}/question
POST /referrals/{referralId}/waitlisting
POST /referrals/{referralId}/acceptance
POST /referrals/{referralId}/decline
POST /referrals/{referralId}/attendances
POST /referrals/{referralId}/completion
POST /referrals/{referralId}/ending
POST /referrals/{referralId}/withdrawal
POST /tasks/{taskId}/completion
GET /work
GET /services
GET /uptake
`
  .trim()
  .split('\n');

const documented = Object.entries(openapi.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

describe('the OpenAPI document', () => {
  it('holds every operation that was promised', () => {
    expect(documented).toEqual(expect.arrayContaining(promised));
  });

  it('holds every route that runs, and no other', () => {
    expect(documented.toSorted()).toEqual(
      apiRoutes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).toSorted(),
    );
  });

  it('names each operation once', () => {
    const names = apiRoutes.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});
