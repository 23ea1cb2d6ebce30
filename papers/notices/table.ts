// Every kind of notice with its paper: the file, the title, whether it names voters, and the page. When it may be posted and under which number: election/beginning/noticeTable.ts.
import type { Election } from '../../election/election.ts';
import { modeOf } from '../../election/roll/electors.ts';
import { noticeState } from '../../election/beginning/notices.ts';
import type { NoticeKind } from '../../election/beginning/noticeTable.ts';
import type { Given, Kind } from '../kind.ts';
import type { Page } from '../page.ts';
import { type Both, notices } from '../words/terms.ts';
import { helperNotice, mobileNotice, proxyNotice, staffNotice } from './ahead.ts';
import { candidatesNotice } from './candidates.ts';
import { choosingNotice, headsNotice, householdsNotice } from './choosing.ts';
import { committeeChangeNotice, committeeNotice, dayNotice, registrationNotice } from './first.ts';
import { correctable, currentPage, draftPage, earlierOf, isOver, postedPage, type Standing } from './hanging.ts';
import { nominationNotice, preselectionNotice, preselectionResultNotice } from './nominating.ts';
import { preliminaryNotice } from './nominees.ts';
import { pollNotice, secondVoteNotice, voidNotice } from './polling.ts';
import { representativesNotice } from './representatives.ts';
import { rollNotice } from './roll.ts';
import { lastChanges, rollSupplement } from './rollsupplement.ts';

interface Sheet {
  readonly file: string;
  readonly title: Both;
  readonly personal: boolean;
  readonly make: (standing: Standing) => Page;
}
/** Kinds whose page is made from the election as it stands whenever it is printed: result.ts. */
type AsItStands = 'result' | 'supervisors';

const sheet = (kind: NoticeKind, file: string, make: Sheet['make'], personal = false): Sheet => ({
  file,
  title: notices[kind],
  personal,
  make,
});
const householdsElect = (e: Election): boolean => modeOf(e) === 'households' && e.representatives.households.size > 0;

/** The paper of each kind; of the representatives, that of those who were chosen here. */
const sheetOf = (e: Election, kind: Exclude<NoticeKind, AsItStands>): Sheet => {
  switch (kind) {
    case 'election committee':
      return sheet(kind, 'committee-notice', (x) => committeeNotice(x.e, x.on));
    case 'committee change':
      return sheet(kind, 'committee-change-notice', (x) => committeeChangeNotice(x.e, x.on, x.told));
    case 'election day':
      return sheet(kind, 'day-notice', (x) => dayNotice(x.e, x.on));
    case 'registration':
      return sheet(kind, 'registration-notice', (x) => registrationNotice(x.e, x.on));
    case 'roll':
      return sheet(kind, 'roll-notice', (x) => rollNotice(x.e, x.on), true);
    case 'roll corrections':
      return sheet(kind, 'roll-supplement', (x) => rollSupplement(x.e, x.on), true);
    case 'representatives election':
      return sheet(kind, 'choosing-notice', (x) => choosingNotice(x.e, x.on));
    case 'representatives':
      return householdsElect(e)
        ? sheet(kind, 'households-notice', (x) => householdsNotice(x.e, x.on), true)
        : sheet(kind, 'representatives-notice', (x) => representativesNotice(x.e, x.on));
    case 'group heads':
      return sheet(kind, 'heads-notice', (x) => headsNotice(x.e, x.on));
    case 'nomination':
      return sheet(kind, 'nomination-notice', (x) => nominationNotice(x.e, x.on));
    case 'nominees':
      return sheet(kind, 'preliminary-notice', (x) => preliminaryNotice(x.e, x.on));
    case 'pre-selection':
      return sheet(kind, 'preselection-notice', (x) => preselectionNotice(x.e, x.on));
    case 'pre-selection result':
      return sheet(kind, 'preselection-result-notice', (x) => preselectionResultNotice(x.e, x.on));
    case 'candidates':
      return sheet(kind, 'candidates-notice', (x) => candidatesNotice(x.e, x.on));
    case 'poll':
      return sheet(kind, 'poll-notice', (x) => pollNotice(x.e, x.on));
    case 'staff':
      return sheet(kind, 'staff-notice', (x) => staffNotice(x.e, x.on));
    case 'mobile boxes':
      return sheet(kind, 'mobile-notice', (x) => mobileNotice(x.e, x.on), true);
    case 'proxies':
      return sheet(kind, 'proxy-notice', (x) => proxyNotice(x.e, x.on), true);
    case 'helpers':
      return sheet(kind, 'helper-notice', (x) => helperNotice(x.e, x.on), true);
    case 'invalid ballots':
      return sheet(kind, 'void-notice', (x) => voidNotice(x.e, x.on));
    case 'second vote':
      return sheet(kind, 'second-vote-notice', (x) => secondVoteNotice(x.e, x.on));
    default:
      return kind satisfies never;
  }
};

/** Whether there is something to print before, and without, a posting that was told: lists are printed to be hung. */
const isThere = (e: Election, kind: NoticeKind): boolean => {
  switch (kind) {
    case 'roll':
      return e.roll.voters.size > 0 && e.electionDay !== undefined;
    case 'roll corrections':
      return lastChanges(e) !== undefined;
    case 'candidates':
      return e.candidacy.fixed !== undefined;
    case 'nominees':
      return e.nomination.preliminary !== undefined;
    case 'representatives':
      return e.representatives.holders.some((h) => h.office === 'representative') || householdsElect(e);
    case 'staff':
      return (e.rounds.at(-1)?.staff.length ?? 0) > 0;
    case 'proxies':
      return e.proxies.given.size > 0;
    case 'mobile boxes':
      return e.aid.mobile.size > 0;
    case 'helpers':
      return e.aid.helpers.size > 0 || (e.rounds.at(-1)?.staff.some((s) => s.role === 'helper') ?? false);
    case 'second vote':
      return e.rounds.length > 1;
    default:
      return false;
  }
};

const standsByItself = (kind: NoticeKind): kind is AsItStands => kind === 'result' || kind === 'supervisors';
const both = ['pdf', 'docx'] as const;

/** The papers of one kind: what is to hang now, and every earlier posting under its number. What nobody posted before the result is no paper any more, unless it is a list that was drawn up. */
export const papersOfNotice = (e: Election, given: Given, kind: NoticeKind): readonly Kind[] => {
  if (standsByItself(kind)) return [];
  const { file, title, personal, make } = sheetOf(e, kind);
  const { state } = noticeState(e, kind, given.on);
  const there = isThere(e, kind);
  const formats = kind === 'roll' || kind === 'roll corrections' ? (['pdf'] as const) : both;
  const now = state === 'posted' || (isOver(e) ? there && state === 'may be posted' : there || state === 'may be posted');
  return [
    ...(now
      ? [{ name: file, title, formats, personal, waitsFor: undefined, page: () => currentPage(e, given, kind, make) }]
      : []),
    ...earlierOf(e, kind, given.on).map((n) => ({
      name: `${file}-no-${n.label}`,
      title: { zh: `${title.zh}（第${n.label}号）`, en: `${title.en} (No. ${n.label})` },
      formats,
      personal,
      waitsFor: undefined,
      page: () => postedPage(e, given.told, n, make),
    })),
    ...draftOf(
      e,
      given,
      kind,
      {
        name: draftFile(file),
        title: { zh: title.zh.replace(/公告$/, '更正公告（样稿）'), en: `${title.en}: draft of a correction` },
        formats,
        personal,
        waitsFor: undefined,
        draft: true,
      },
      make,
    ),
  ];
};

const draftFile = (file: string): string => `${file}-draft`;
const draftOf = (e: Election, given: Given, kind: NoticeKind, as: Omit<Kind, 'page'>, make: Sheet['make']): readonly Kind[] => {
  const of = correctable(e, kind, given.on);
  return of ? [{ ...as, page: () => draftPage(e, given, of, make) }] : [];
};

/** The file that shows how a correction of a kind would read. */
export const draftOfNotice = (e: Election, kind: NoticeKind): string | undefined => {
  const file = noticeFile(e, kind);
  return file === undefined ? undefined : draftFile(file);
};

/** The file that is printed for a kind of notice as things stand; the result is that of the last vote announced. */
export const noticeFile = (e: Election, kind: NoticeKind): string | undefined => {
  switch (kind) {
    case 'supervisors':
      return undefined;
    case 'result': {
      const last = e.rounds.findLast((r) => r.announced)?.number ?? 1;
      return last === 1 ? 'result-notice' : `result-notice-${last}`;
    }
    default:
      return sheetOf(e, kind).file;
  }
};
