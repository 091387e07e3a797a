/** Who knows who it is, how they are reached, or that there is something at all; on their pages it may stand anywhere. */
export const knownTo: Readonly<Record<string, readonly string[]>> = {
  'the name of her': [
    'gp-practice',
    'link-worker',
    'link-worker-2',
    'link-worker-3',
    'team-lead',
    'provider',
    'provider-8',
    'the person',
  ],
  'the name of the one who is known': ['gp-practice', 'team-lead', 'provider'],
  'the name of the dead': ['gp-practice', 'link-worker', 'link-worker-3', 'team-lead'],
  'the number or address of her': ['link-worker', 'link-worker-3', 'team-lead', 'provider', 'provider-8', 'the person'],
  'the number or address of the one who is known': ['team-lead', 'provider'],
  'the number or address of the dead': ['link-worker', 'link-worker-3', 'team-lead'],
  'an id of her': [
    'gp-practice',
    'link-worker',
    'link-worker-3',
    'team-lead',
    'provider',
    'provider-2',
    'provider-3',
    'provider-8',
    'whoever has the e-mail',
    'the person',
    'her carer',
  ],
  'an id of the one who is known': ['gp-practice', 'team-lead', 'provider', 'whoever has the e-mail'],
  'an id of the dead': [
    'gp-practice',
    'link-worker',
    'link-worker-3',
    'team-lead',
    'provider',
    'provider-2',
    'provider-8',
    'whoever has the e-mail',
  ],
};

/** The types of the items in which what was written stands. */
export const kept: Readonly<Record<string, readonly string[]>> = {
  'a concern': ['concern-words'],
  'why not with whom': ['not-with'],
  'where she must not go': ['not-with'],
  'why a colleague knows them': ['not-with'],
  'why another worker': ['note'],
  'why another team looked': ['access'],
  'the instruction for visitors': ['visit-risk'],
  'how they died': ['note'],
};
