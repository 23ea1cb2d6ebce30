// Statistics before the poll: whether and how the election was completed, and its preparation (RULES d.2 Info, Prepare).
import { officeOf } from '../../count/totals.ts';
import type { Teller } from './telling.ts';
import { audits, communityBodies, completed, villageBodies } from './choices.ts';
import {
  choice,
  count,
  day,
  form,
  type FormOf,
  known,
  line,
  none,
  notTold,
  outside,
  sealedRoll,
  text,
  womenAmong,
  yes,
} from './telling.ts';

/** Whether the last vote was announced, valid, and stands. */
const isDone = ({ e }: Teller): boolean => {
  const last = e.rounds.at(-1);
  return (
    last?.announced !== undefined &&
    last.confirmed?.valid === true &&
    !e.aftermath.annulled.some((a) => a.round === last.number && a.names.length === 0)
  );
};
const how = ({ e }: Teller) =>
  completed[e.rounds.some((r) => r.kind === 'repeat') ? 1 : e.rounds.some((r) => r.kind === 'second') ? 0 : 2];

export const info: FormOf = (t) => {
  const { e, words } = t;
  const b = e.begun;
  return form(t, 'Info', '选举情况', [
    line('organName', '填报单位', '', '村（社区）名称', text(words.name), 'ElectionBegun'),
    line('parent', '上级单位', '', '乡镇、街道', text(words.township), 'ElectionBegun'),
    line('takesPart', '是否参加换届', '是/否', '已经开始本届选举', yes(b !== undefined), 'ElectionBegun'),
    line(
      'year',
      '换届年份',
      '年',
      '选举日所在的年份',
      e.electionDay ? text(e.electionDay.slice(0, 4)) : none('选举日没有确定'),
      'ElectionDayFixed',
    ),
    line('term', '届次', '届', '第几届', count(b?.term ?? 0), 'ElectionBegun'),
    line(
      'electionDay',
      '选举日',
      '日期',
      '第一次投票的日期',
      e.electionDay ? day(e.electionDay) : none('选举日没有确定'),
      'ElectionDayFixed',
    ),
    line(
      'completed',
      '是否完成',
      '是/否',
      '最后一次投票的结果已经宣布、有效，没有被认定无效',
      yes(isDone(t)),
      'ResultConfirmed',
      'ResultAnnounced',
      'ElectionFoundInvalid',
    ),
    line(
      'how',
      '完成情况',
      '选项',
      '1 另行选举（有过另行选举），2 重新选举（有过重新选举），3 一次性选举',
      isDone(t) ? choice(completed, how(t) ?? '') : none('选举没有完成'),
      'ResultAnnounced',
      'SecondVoteCalled',
      'RepeatElectionCalled',
    ),
    line('rehearsal', '演练', '是/否', '是演练，不上报', yes(b?.rehearsal === true), 'ElectionBegun'),
  ]);
};

/** The body that chose the election committee, as the form names it. */
const bodyOf = ({ e, village }: Teller) => {
  const by = e.committee.chosen?.by ?? '';
  if (village) {
    const no = ['villagers meeting', 'villagers representatives', 'group meetings'].indexOf(by);
    return no < 0
      ? none(by === '' ? '没有登记推选' : '推选的会议不在填报选项内')
      : choice(villageBodies, villageBodies[no] ?? '');
  }
  if (by === 'residents representatives') return choice(communityBodies, communityBodies[2]);
  return none(
    by === 'residents meeting'
      ? '没有登记居民会议由全体居民、户代表还是小组代表组成'
      : by === ''
        ? '没有登记推选'
        : '推选的会议不在填报选项内',
  );
};

const committeeLines = (t: Teller) => {
  const { e, of } = t;
  const chosen = of.facts(['CommitteeChosen'])[0]?.fact;
  const members = [...(chosen?.members ?? [])];
  return {
    body: line(
      'chosenBy',
      '选委会产生方式',
      '选项',
      t.village ? '1 村民会议，2 村民代表会议，3 村民小组' : '1 全体居民，2 户代表，3 居民小组代表（居民代表会议计入此项）',
      bodyOf(t),
      'CommitteeChosen',
    ),
    size: line(
      'committee',
      t.village ? '选委会职数' : '选委会总人数',
      '人',
      '推选产生时的成员数，不含候补',
      known(chosen?.members.length, '没有登记推选'),
      'CommitteeChosen',
    ),
    party: line('committeeParty', '选委会中党员', '人', '成员中的中共党员', notTold('成员的政治面貌')),
    women: line(
      'committeeWomen',
      '选委会中妇女',
      '人',
      '成员中的妇女，性别按名册',
      chosen ? known(womenAmong(e, members), sealedRoll) : none('没有登记推选'),
      'CommitteeChosen',
      'VoterRegistered',
    ),
    due: line('chosenDue', '推选基数', '人', '推选会议应到人（户）数', known(chosen?.due, '没有登记应到人数'), 'CommitteeChosen'),
    present: line(
      'chosenPresent',
      '参加推选',
      '人',
      '推选会议实到人（户）数',
      known(chosen?.present, '没有登记实到人数'),
      'CommitteeChosen',
    ),
  };
};
const rollLines = ({ e }: Teller) => {
  const voters = [...e.roll.voters.values()];
  const sexes = voters.flatMap((v) => v.secret?.sex ?? []);
  const told = voters.length > 0 && sexes.length === voters.length;
  return {
    registered: line(
      'registered',
      '登记总数',
      '人',
      '名册现有人数；各次投票的登记人数见“正式选举”',
      voters.length > 0 ? count(voters.length) : none('还没有登记'),
      'VoterRegistered',
      'VoterRemoved',
      'VoterRestored',
    ),
    posted: line(
      'posted',
      '张榜公布数',
      '人',
      '最后一次公布名单时的人数',
      known(e.roll.postings.at(-1)?.voters, '名单没有公布'),
      'RollPosted',
    ),
    party: line('registeredParty', '登记人数中党员', '人', '登记人数中的中共党员', notTold('选民的政治面貌')),
    women: line(
      'registeredWomen',
      '登记人数中女性',
      '人',
      '登记人数中的女性',
      told ? count(sexes.filter((s) => s === 'woman').length) : none(voters.length > 0 ? sealedRoll : '还没有登记'),
      'VoterRegistered',
      'VoterCorrected',
      'VoterRemoved',
    ),
    men: line(
      'registeredMen',
      '登记人数中男性',
      '人',
      '登记人数中的男性',
      told ? count(sexes.filter((s) => s === 'man').length) : none(voters.length > 0 ? sealedRoll : '还没有登记'),
      'VoterRegistered',
      'VoterCorrected',
      'VoterRemoved',
    ),
    minorities: line('registeredMinorities', '登记人数中少数民族', '人', '登记人数中的少数民族', notTold('选民的民族')),
  };
};

export const prepare: FormOf = (t) => {
  const { e } = t;
  const [c, r] = [committeeLines(t), rollLines(t)];
  const eligible = line(
    'eligible',
    t.village ? '可以登记的村民总数' : '选民总数',
    '人',
    '基本情况中年满十八周岁、可以登记的人数',
    known(e.basic?.eligible, '基本情况没有登记此数'),
    'BasicFileRecorded',
  );
  if (!t.village)
    return form(t, 'Prepare', '选举准备', [
      eligible,
      r.registered,
      r.posted,
      r.women,
      r.men,
      r.minorities,
      c.body,
      c.due,
      c.present,
      c.size,
      c.women,
      c.party,
    ]);
  const seats = (post: string): number =>
    (e.begun?.posts ?? []).filter((s) => officeOf(s.post) === post).reduce((n, s) => n + s.seats, 0);
  const { audit } = e.prelude;
  const theirs = ([key, name]: readonly [string, string]) => line(key, name, '', name, none(outside));
  return form(t, 'Prepare', '选举准备', [
    ...(
      [
        ['townCadre', '包村干部'],
        ['countyContact', '县领导联系点'],
        ['pilot', '是否试点'],
      ] as const
    ).map(theirs),
    line(
      'audit',
      '离任审计',
      '选项',
      '1 未完成，2 已完成，3 完成未公布，4 完成已公布',
      audit ? choice(audits, audit.published ? audits[3] : audits[2]) : notTold('离任审计'),
      'LeavingAuditRecorded',
    ),
    ...(
      [
        ['difficult', '是否难点村'],
        ['whyDifficult', '难点原因'],
        ['responsible', '责任人'],
      ] as const
    ).map(theirs),
    line(
      'electionDay',
      '换届时间',
      '日期',
      '选举日',
      e.electionDay ? day(e.electionDay) : none('选举日没有确定'),
      'ElectionDayFixed',
    ),
    c.body,
    c.due,
    c.present,
    c.size,
    c.party,
    c.women,
    line(
      'eligibilityDiscussed',
      '是否开会讨论选民资格',
      '是/否',
      '选举委员会是否开会讨论登记资格',
      none('会议议题是自由文字，不据以判断'),
    ),
    eligible,
    r.registered,
    r.posted,
    r.party,
    r.women,
    r.men,
    r.minorities,
    line(
      'seats',
      '村委会职数',
      '人',
      '应选名额合计',
      count(seats('director') + seats('deputy') + seats('member')),
      'ElectionBegun',
    ),
    line('deputySeats', '副主任职数', '人', '副主任应选名额', count(seats('deputy')), 'ElectionBegun'),
    line('memberSeats', '委员职数', '人', '委员应选名额', count(seats('member')), 'ElectionBegun'),
  ]);
};
