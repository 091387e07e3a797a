import { Hono } from 'hono';
import { viewNextDays } from '@fingerpost/core/case';
import { viewHandover } from '@fingerpost/core/referral';
import { viewSupervision, workRefusals } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import { HandoverPage, OwnSupervisionPage } from '@fingerpost/pages/team';
import { NextDaysPage } from '@fingerpost/pages/work';
import { type AwayPlace, awayPage, saveAway } from './away.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';
import { needWords } from './words.ts';

/** The pages for the days on which somebody is away, hands over, or works on paper. */
export const absenceRoutes = new Hono();

const myWork = { href: '/work', label: 'My work' };
const ownAway: AwayPlace = {
  path: '/work/away',
  back: myWork,
  done: { saved: 'own-away-saved', ended: 'own-away-ended' },
};

const oneself = ({ directory, actor }: Visit) => {
  const member = directory.member(actor.memberId);
  if (member === undefined) throw refuse(workRefusals.holder);
  return member;
};

absenceRoutes.get(
  '/work/away',
  teamVisit(async (at) => show(awayPage(at, oneself(at), ownAway))),
);

absenceRoutes.post(
  '/work/away',
  teamVisit((at) => saveAway(at, oneself(at), ownAway)),
);

absenceRoutes.get(
  '/work/next-five-days',
  teamVisit(async (at) =>
    show(<NextDaysPage frame={at.frame} now={at.context.now} view={await viewNextDays({}, at.context)} />),
  ),
);

absenceRoutes.get(
  '/work/supervision',
  teamVisit(async (at) =>
    show(
      <OwnSupervisionPage
        frame={at.frame}
        now={at.context.now}
        view={await viewSupervision({ memberId: at.actor.memberId }, at.context)}
      />,
    ),
  ),
);

const handover = async (at: Visit, memberId: string | undefined, back: { href: string; label: string }) =>
  show(
    <HandoverPage
      frame={at.frame}
      now={at.context.now}
      readerId={at.actor.memberId}
      needWords={needWords}
      view={await viewHandover({ memberId }, at.context)}
      back={back}
    />,
  );

for (const path of ['/work/handover', '/work/handover/:memberId'])
  absenceRoutes.get(
    path,
    teamVisit((at) => handover(at, at.c.req.param('memberId'), myWork)),
  );

absenceRoutes.get(
  '/team/:memberId/handover',
  visit(['team-lead'], (at) => handover(at, at.c.req.param('memberId'), { href: '/team', label: 'Team' })),
);
