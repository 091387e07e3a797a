/** Who may see something, each with the kinds of pages, and of answers of the API, on which they do. */
export type SeenBy = Readonly<Record<string, string>>;

/** What each mark is seen by, and where: nobody else sees it, and nowhere else. */
export const seenWhere: Readonly<Record<string, SeenBy>> = {
  'why she was referred': {
    'link-worker': '/cases/:cas api:/cases/:cas',
    'link-worker-3': '/cases/:cas api:/cases/:cas',
    // In the record of somebody of whom nothing is kept quiet.
    'team-lead': '/cases/:cas api:/cases/:cas /cases/:cas/own/record/all /cases/:cas/own/record/file',
  },
  'what was said on the telephone': {
    'link-worker': '/cases/:cas /work/handover api:/cases/:cas /cases/:cas/own/record/all /cases/:cas/own/record/file',
    // A colleague who may not know of her need prints a record without the words that may name it.
    'link-worker-3': '/cases/:cas api:/cases/:cas',
    'team-lead':
      '/cases/:cas /team/:mem/handover api:/cases/:cas /cases/:cas/own/record/all /cases/:cas/own/record/file',
    'the person': '/open/me/record/all /open/me/record/file',
  },
  'her plan': {
    'link-worker':
      '/cases/:cas /cases/:cas/plan /work/handover api:/cases/:cas /cases/:cas/own/answers /cases/:cas/own/goals /cases/:cas/own/record/all /cases/:cas/own/record/file',
    'link-worker-3': '/cases/:cas /cases/:cas/plan api:/cases/:cas /cases/:cas/own/answers /cases/:cas/own/goals',
    'team-lead':
      '/cases/:cas /cases/:cas/plan /team/:mem/handover api:/cases/:cas /cases/:cas/own/answers /cases/:cas/own/goals /cases/:cas/own/record/all /cases/:cas/own/record/file',
    'the person': '/open/me/page /open/me/goals /open/me/record/all /open/me/record/file',
  },
  'the request for rooms': {
    'link-worker': '/cases/:cas/referrals/new /referrals/:ref api:/referrals/:ref',
    'team-lead': '/cases/:cas/referrals/new /referrals/:ref api:/referrals/:ref',
    'provider-8': '/referrals/:ref api:/referrals/:ref',
    'whoever has the e-mail': '/open/answer/:token',
  },
  'the message about rooms': {
    'link-worker': '/cases/:cas/referrals/new /referrals/:ref api:/referrals/:ref',
    'team-lead': '/cases/:cas/referrals/new /referrals/:ref api:/referrals/:ref',
    'provider-8': '/referrals/:ref api:/referrals/:ref',
  },
  'the question about rooms': {
    'link-worker': '/referrals/:ref api:/cases/:cas api:/referrals/:ref',
    'team-lead': '/referrals/:ref api:/cases/:cas api:/referrals/:ref',
    'provider-8': 'api:/referrals/:ref',
  },
  'why there were no rooms': {
    'link-worker': '/referrals/:ref /tasks/:tsk api:/cases/:cas api:/referrals/:ref',
    'team-lead': '/referrals/:ref /tasks/:tsk api:/cases/:cas api:/referrals/:ref',
  },
  'the request for food': {
    'link-worker': '/referrals/:ref api:/referrals/:ref /cases/:cas/own/record/all /cases/:cas/own/record/file',
    'link-worker-3': '/referrals/:ref api:/referrals/:ref /cases/:cas/own/record/all /cases/:cas/own/record/file',
    'team-lead': '/referrals/:ref api:/referrals/:ref /cases/:cas/own/record/all /cases/:cas/own/record/file',
    provider: 'api:/referrals/:ref',
    'the person': '/open/me/record/all /open/me/record/file',
  },
  'the message about food': {
    'link-worker': '/referrals/:ref api:/referrals/:ref /cases/:cas/own/record/all /cases/:cas/own/record/file',
    'link-worker-3': '/referrals/:ref api:/referrals/:ref /cases/:cas/own/record/all /cases/:cas/own/record/file',
    'team-lead': '/referrals/:ref api:/referrals/:ref /cases/:cas/own/record/all /cases/:cas/own/record/file',
    provider: '/referrals/:ref api:/referrals/:ref',
    'the person': '/open/me/record/all /open/me/record/file',
  },
  'why not with whom': {
    'link-worker': '/cases/:cas',
    'team-lead': '/cases/:cas',
  },
  'where she must not go': {
    'link-worker': '/cases/:cas',
    'team-lead': '/cases/:cas',
  },
  'the instruction for visitors': {
    'link-worker': '/cases/:cas /cases/:cas/visit-risk /cases/:cas/visit-sheet',
    'link-worker-3': '/cases/:cas /cases/:cas/visit-risk /cases/:cas/visit-sheet',
    'team-lead': '/cases/:cas /cases/:cas/visit-risk /cases/:cas/visit-sheet',
    provider: '/referrals/:ref /referrals/:ref/visit-sheet api:/referrals/:ref',
    'provider-8': '/referrals/:ref /referrals/:ref/visit-sheet api:/referrals/:ref',
  },
  'who told of the dog': {
    'link-worker': '/cases/:cas /cases/:cas/visit-risk',
    'link-worker-3': '/cases/:cas /cases/:cas/visit-risk',
    'team-lead': '/cases/:cas /cases/:cas/visit-risk',
  },
  'a concern': {
    'link-worker-3': '/concerns/:con',
    'team-lead': '/concerns/:con',
  },
  'why another team looked': {
    'team-lead': '/cases/:cas /tasks/:tsk',
  },
  'why a colleague knows them': {
    'team-lead': '/cases/:cas',
  },
  'why a service knows them': {
    'team-lead': '/cases/:cas',
  },
  'why another worker': {
    'team-lead': '/cases/:cas',
  },
  'how they died': {
    'link-worker': '/cases/:cas api:/cases/:cas',
    'link-worker-3': '/cases/:cas api:/cases/:cas',
    'team-lead': '/cases/:cas api:/cases/:cas',
  },
  'her restricted need': {
    'link-worker': `
      /cases/:cas /referrals/:ref /services /services/:svc /work /work/handover api:/cases api:/cases/:cas
      api:/referrals api:/referrals/:ref api:/work
    `,
    'team-lead': `
      /cases/:cas /referrals/:ref /services /services/:svc /team /team/:mem /team/:mem/handover /work api:/cases
      api:/cases/:cas api:/referrals api:/referrals/:ref api:/work
    `,
    'provider-8': `
      /referrals /referrals/:ref /referrals/:ref/completion /referrals/:ref/decline /referrals/:ref/ending
      /referrals/:ref/question /referrals/:ref/waitlisting /work api:/referrals api:/referrals/:ref api:/work
    `,
    'whoever has the e-mail': `
      /open/answer/:token /open/answer/:token/decline /open/answer/:token/question /open/answer/:token/waitlisting
      /open/finish/:token
    `,
  },
  'her restricted service': {
    'link-worker': `
      /cases/:cas /cases/:cas/closure /cases/:cas/history /cases/:cas/referrals/new /cases/:cas/transfer
      /referrals/:ref /referrals/:ref/ending /referrals/:ref/error /referrals/:ref/withdrawal /services
      /services/:svc /tasks/:tsk /work /work/handover /work/next-five-days api:/cases/:cas api:/referrals
      api:/referrals/:ref api:/work
      /cases/:cas/own/messages/:ref /cases/:cas/own/options /cases/:cas/own/sharing /cases/:cas/own/sharing/:ref
    `,
    'team-lead': `
      /cases/:cas /cases/:cas/closure /cases/:cas/history /cases/:cas/referrals/new /cases/:cas/transfer
      /referrals/:ref /referrals/:ref/ending /referrals/:ref/error /referrals/:ref/withdrawal /services
      /services/:svc /tasks/:tsk /team/:mem /team/:mem/handover api:/cases/:cas api:/referrals api:/referrals/:ref
      /cases/:cas/own/messages/:ref /cases/:cas/own/options /cases/:cas/own/sharing /cases/:cas/own/sharing/:ref
    `,
    'provider-8': '/referrals /referrals/:ref /work api:/referrals api:/referrals/:ref api:/work',
    'whoever has the e-mail': '/open/answer/:token',
  },
  'who sees her there': {
    'link-worker': `
      /cases/:cas /cases/:cas/history /cases/:cas/referrals/new /referrals/:ref /services /services/:svc /tasks/:tsk
      /work/handover api:/cases/:cas api:/referrals api:/referrals/:ref api:/work
      /cases/:cas/own/options /cases/:cas/own/sharing /cases/:cas/own/sharing/:ref
    `,
    'link-worker-3': '/concerns/:con',
    'team-lead': `
      /cases/:cas /cases/:cas/history /cases/:cas/referrals/new /concerns/:con /referrals/:ref /services
      /services/:svc /tasks/:tsk /team/:mem/handover api:/cases/:cas api:/referrals api:/referrals/:ref
      /cases/:cas/own/options /cases/:cas/own/sharing /cases/:cas/own/sharing/:ref
    `,
    'provider-8': 'api:/referrals api:/referrals/:ref api:/work',
    'whoever has the e-mail': `
      /open/answer/:token /open/answer/:token/decline /open/answer/:token/question /open/answer/:token/waitlisting
      /open/finish/:token /open/finish/:token/code
    `,
  },
  'whom she must not meet': {
    'link-worker': '/cases/:cas',
    'team-lead': '/cases/:cas',
  },
  'that they died': {
    'gp-practice': '/cases/:cas /cases/:cas/death api:/cases/:cas',
    'link-worker': `
      /cases/:cas /cases/:cas/death /cases/:cas/history /referrals/:ref /tasks/:tsk /work /work/next-five-days
      api:/cases/:cas api:/referrals/:ref api:/work
      /cases/:cas/own/record/all /cases/:cas/own/record/file
    `,
    'link-worker-3': `
      /cases/:cas /cases/:cas/death /cases/:cas/history /referrals/:ref /tasks/:tsk api:/cases/:cas
      api:/referrals/:ref
      /cases/:cas/own/record/all /cases/:cas/own/record/file
    `,
    'team-lead': `
      /cases/:cas /cases/:cas/death /cases/:cas/death/undoing /cases/:cas/history /referrals/:ref /tasks/:tsk /team
      /team/:mem /work /work/next-five-days api:/cases/:cas api:/referrals/:ref api:/work
      /cases/:cas/own/record/all /cases/:cas/own/record/file
    `,
  },
  'that there is a concern': {
    'link-worker-3': '/concerns',
    'team-lead': '/concerns /work api:/work',
  },
};
