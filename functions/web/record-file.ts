import { fileOf, type Held } from '@fingerpost/core/held';

/** Answers with everything held as a file to keep, whose name says nothing of whom it is about. */
export const recordFile = (held: Held): Response =>
  new Response(JSON.stringify(fileOf(held), null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="record.json"',
      'cache-control': 'no-store',
    },
  });
