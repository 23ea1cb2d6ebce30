// The election methods of the two meetings and the three scripts of whoever presides, and the forms of those who apply. Wording of our own; what the plan fixes stands in it, what happened is filled in.
import { applyWays, contests } from '../../election/party/choices.ts';
import { contestsOfCommittee, contestsOfMembers, postsHeld } from '../../election/party/state.ts';
import { partyMajorityBase, partyQuorum } from '../../law/party.ts';
import { wordsOf } from '../../law/words.ts';
import { fields, label, room, signatures, write } from '../forms/form.ts';
import { type Block, type Page, heading, padded, paragraph, seal } from '../page.ts';
import { count, dateOr, members, type PartyTelling, seatsSaid, sheet, sittingOf, standing } from './telling.ts';

const list = (...items: readonly string[]): Block => ({
  kind: 'list',
  small: false,
  items: items.map((one, i) => `${i + 1}. ${one}`),
});

/** (6) 党员大会选举办法, (10) 委员会第一次全体会议选举办法. */
export const methodPage = (t: PartyTelling, body: 'members' | 'committee'): Page => {
  const whole = body === 'members';
  const open = whole ? contestsOfMembers(t.b) : contestsOfCommittee(t.b);
  const base = t.rule(partyMajorityBase) === 'those present' ? '实到会有选举权人数' : '应到会有选举权人数';
  const quorum = wordsOf('partyQuorum', t.rule(partyQuorum)).zh;
  const meeting = whole ? '党员大会' : '委员会第一次全体会议';
  const at = sittingOf(t.p, body);
  return sheet(
    t,
    `${meeting}选举办法${at?.method ? '' : '（草案）'}`,
    [
      {
        kind: 'paragraph',
        indent: false,
        runs: [`（${dateOr(at?.on ?? t.p.meetingOn)}${meeting}${at?.method ? '' : '＿＿'}通过）`],
      },
      list(
        '根据《中国共产党章程》和《中国共产党基层组织选举工作条例》，制定本办法。',
        `${meeting}选举${open.map((c) => `${contests[c.contest].zh}${c.seats}名`).join('、')}。${whole ? '候选人人数多于应选人数，差额不少于应选人数的百分之二十。' : '候选人在新当选的委员中提名，报上级党组织批准。'}`,
        `候选人为（按姓氏笔画）：${open.map((c) => `${contests[c.contest].zh}候选人${standing(t, c.contest).join('、') || '＿＿'}`).join('；')}。`,
        whole
          ? '有选举权的正式党员参加投票。预备党员、受留党察看处分在察看期内的党员没有选举权。经上级党组织批准并经大会同意的，不计入应到会人数。'
          : '新当选的委员参加投票。',
        `有选举权的到会人数${quorum}（以应到会人数计）的，可以进行选举。`,
        '选举采用无记名投票，选票上的姓名按姓氏笔画排列。对候选人可以赞成、不赞成或者弃权；不赞成的可以另选他人，弃权的不能另选他人。',
        '每张选票所选人数等于或者少于应选人数的有效，多于的无效。收回的选票等于或者少于发出的，选举有效；多于的，选举无效，重新投票。',
        '没有到会的不能委托他人投票。到会不能书写的，可以请不是候选人的人按本人意愿代写。',
        `得赞成票超过${base}半数的，始得当选。过半数的人多于应选名额时，得票多的当选；票数相等不能确定的，就票数相等的人再次投票。当选人少于应选名额的，另行选举；也可以经到会选举人过半数同意，减少名额。`,
        `监票人${whole ? '由党员在不是候选人的党员中推选，' : ''}经${meeting}表决通过，在监票人监督下由计票人计票。候选人不担任监票人、计票人。`,
        '计票结果由总监票人报告，当选人名单由会议主持人宣布。选举结果报上级党组织批准。',
      ),
    ],
    'official',
  );
};

const step = (n: number, name: string, ...says: readonly string[]): readonly Block[] => [
  heading(2, `${'一二三四五六七八九十'.charAt(n)}、${name}`),
  ...says.map((one) => paragraph(one)),
];

/** (5) 主持词一: the first half of the members' meeting. */
export const firstScript = (t: PartyTelling): Page => {
  const at = sittingOf(t.p, 'members');
  const m = members(t);
  return sheet(
    t,
    '党员大会主持词（一）',
    [
      { kind: 'paragraph', indent: false, runs: ['同志们：'] },
      ...step(
        0,
        '清点人数',
        `应到会有选举权的党员${count(at?.due ?? m.due)}名，实到${count(at?.present.length)}名，${at ? '不少于应到会人数的五分之四，可以进行选举' : '（不少于应到会人数的五分之四的，可以进行选举）'}。${m.out > 0 ? `经上级党组织批准并经党员大会同意，${m.out}名党员不计入应到会人数。` : ''}现在开会。`,
      ),
      ...step(1, '报告工作', '请上届书记作工作报告。', '请审议，有意见的请发言。'),
      ...step(
        2,
        '通过选举办法',
        '《选举办法（草案）》已经印发，请宣读。',
        `现在举手表决。赞成的请举手${at?.method ? `（${at.method.agree}）` : '（　　）'}；反对的请举手${at?.method ? `（${at.method.against}）` : '（　　）'}；弃权的请举手${at?.method ? `（${at.method.abstain}）` : '（　　）'}。${at?.method ? '通过。' : '赞成超过到会人数半数的，通过。'}`,
      ),
      ...step(3, '介绍候选人', `候选人预备人选已经${t.b.higher}批准。请介绍候选人的情况，候选人与党员见面，回答提问。`),
      ...step(
        4,
        '通过监票人',
        `建议由${at?.scrutineers ? at.scrutineers.people.map((x) => t.said(x)).join('、') : '＿＿'}同志担任监票人，${at?.scrutineers ? t.said(at.scrutineers.chief) : '＿＿'}同志担任总监票人。现在举手表决。`,
        `计票人为${at?.tellers?.map((x) => t.said(x)).join('、') ?? '＿＿'}同志。`,
      ),
    ],
    'official',
  );
};

/** (9) 主持词二: voting and the result. */
export const secondScript = (t: PartyTelling): Page => {
  const at = sittingOf(t.p, 'members');
  const r = at?.rounds.at(-1);
  return sheet(
    t,
    '党员大会主持词（二）',
    [
      ...step(
        0,
        '发票',
        '请监票人检查票箱，当众加封。',
        '请计票人分发选票，一人一张。没有拿到或者多拿的，请举手。',
        `发出选票${count(r?.counted?.issued)}张。`,
      ),
      ...step(
        1,
        '填写和投票',
        '请看清选票上的说明，独立填写。不能书写的，可以请不是候选人的人代写。不能委托他人投票。',
        '请监票人先投票，然后按座位顺序投票。',
      ),
      ...step(
        2,
        '清点选票',
        `收回选票${count(r?.counted?.returned)}张。${r?.counted ? (r.counted.returned <= r.counted.issued ? '收回的不多于发出的，选举有效。' : '收回的多于发出的，选举无效，重新投票。') : '收回的等于或者少于发出的，选举有效；多于的，选举无效。'}`,
        '请监票人、计票人计票，其他同志休息。',
      ),
      ...step(
        3,
        '宣布结果',
        '请总监票人报告计票结果。',
        r?.concluded
          ? `当选的是：${at?.rounds
              .flatMap((x) => x.concluded?.elected ?? [])
              .map((e) => `${contests[e.contest].zh}${t.said(e.id)}（${e.agree}票）`)
              .join('、')}。`
          : '现在宣布当选人名单：＿＿。',
        '如有票数相等不能确定的，就票数相等的人再次投票。',
        '选举结果报上级党组织批准后生效。党员大会到此结束。',
      ),
    ],
    'official',
  );
};

/** (13) 委员会第一次全体会议主持词. */
export const committeeScript = (t: PartyTelling): Page => {
  const at = sittingOf(t.p, 'committee');
  const elected = postsHeld(t.p);
  return sheet(
    t,
    '委员会第一次全体会议主持词',
    [
      { kind: 'paragraph', indent: false, runs: ['同志们：'] },
      ...step(
        0,
        '清点人数',
        `新当选的委员应到${count(at?.due ?? (elected.length || undefined))}名，实到${count(at?.present.length)}名，可以开会。`,
      ),
      ...step(
        1,
        '通过选举办法和监票人',
        '请审议《选举办法（草案）》，举手表决。',
        `建议由${at?.scrutineers?.people.map((x) => t.said(x)).join('、') ?? '＿＿'}同志监票，举手表决。`,
      ),
      ...step(
        2,
        '选举',
        `选举${contestsOfCommittee(t.b)
          .map((c) => `${contests[c.contest].zh}${c.seats}名`)
          .join('、')}。请发票、填写、投票、计票。`,
      ),
      ...step(
        3,
        '宣布结果',
        at?.rounds.at(-1)?.concluded
          ? `当选的是：${at.rounds
              .flatMap((x) => x.concluded?.elected ?? [])
              .map((e) => `${contests[e.contest].zh}${t.said(e.id)}（${e.agree}票）`)
              .join('、')}。`
          : '当选的是：＿＿。',
        '选举结果报上级党组织批准。现在研究委员分工。',
      ),
    ],
    'official',
  );
};

/** 个人自荐报名表. */
export const selfForm = (t: PartyTelling): Page =>
  sheet(t, '公推直选个人自荐报名表', [
    fields(
      [2, 4, 2, 3],
      [
        [label('姓　　名'), write(), label('性　　别'), write()],
        [label('出生年月'), write(), label('民　　族'), write()],
        [label('入党时间'), write(), label('文化程度'), write()],
        [label('所在支部'), write(), label('联系电话'), write()],
        [label('报名职务'), write(`（${seatsSaid(t.b)}）`, { columns: 3 })],
      ],
    ),
    room('简　　历', 50),
    room('自荐理由', 40),
    { kind: 'paragraph', indent: true, runs: ['本人是正式党员，自愿报名，所填内容属实。'] },
    signatures(['自荐人签名', '日期'], 2),
    room('资格审查意见', 24),
    seal(t.name, '　　年　月　日'),
  ]);

/** 组织（联名）推荐表. */
export const organisationForm = (t: PartyTelling): Page =>
  sheet(t, '公推直选推荐表', [
    fields(
      [2, 4, 2, 3],
      [
        [
          label('推荐方式'),
          write(
            [applyWays['party organisation'], applyWays['party members'], applyWays.residents].map((w) => `□${w.zh}`).join('　'),
            { columns: 3 },
          ),
        ],
        [label('被推荐人'), write(), label('推荐职务'), write()],
        [label('性　　别'), write(), label('出生年月'), write()],
        [label('入党时间'), write(), label('所在支部'), write()],
      ],
    ),
    room('推荐理由', 45),
    room('推荐组织（盖章）或者联名人签名', 45),
    room('本人意见', 20),
    room('资格审查意见', 24),
    seal(t.name, '　　年　月　日'),
  ]);

/** 公示: the proposed candidates, as they hang. */
export const candidatesNotice = (t: PartyTelling): Page => {
  const n = t.p.posted.findLast((one) => one.about === 'candidates');
  return {
    title: `${t.name}候选人预备人选公示`,
    form: 'official',
    rehearsal: t.b.rehearsal,
    blocks: [
      { kind: 'title', lines: [`${t.name}候选人预备人选公示`] },
      paragraph(`${t.whole}候选人预备人选已经${t.b.higher}批准，现予公示。公示时间为${dateOr(n?.from)}至${dateOr(n?.until)}。`),
      ...[...new Set(t.p.nominees.map((x) => x.contest))].map((c) =>
        paragraph(`${contests[c].zh}候选人预备人选（按姓氏笔画）：${standing(t, c).map(padded).join('、')}。`),
      ),
      paragraph(`对上述人选有意见的，请在公示期内向${t.name}或者${t.b.higher}反映。`),
      seal(t.name, dateOr(n?.from)),
    ],
  };
};
