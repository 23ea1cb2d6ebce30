// The papers of a term: lists of office holders and representatives, and those of each recall, resignation, by-election and choice.
import { officeWords } from '../../election/term/offices.ts';
import { inOffice, type Term } from '../../election/term/term.ts';
import { type Kind, unless } from '../kind.ts';
import { choiceNotice, choiceReport, choiceResult } from './filling.ts';
import { recallNotice, recallReport, recallResult, resignationNoticePage } from './leaving.ts';
import { certificatesPage, officesPage, representativesPage } from './lists.ts';
import { type TermGiven, termTelling } from './telling.ts';

const common = { formats: ['pdf', 'docx'], personal: false } as const;
/** The second and later of a kind are told apart by their number. */
const nth = (name: string, i: number): string => (i === 0 ? name : `${name}-${i + 1}`);
const again = (i: number) => ({ zh: i === 0 ? '' : `（第${i + 1}次）`, en: i === 0 ? '' : ` (${i + 1})` });

/** Every paper of the term, ready or not; none before it began. */
export const termKindsOf = (term: Term, given: TermGiven): readonly Kind[] => {
  if (!term.begun) return [];
  const t = termTelling(term, given);
  const people = unless(inOffice(term, 'representative').length > 0, `登记${t.words.people}代表`, 'representatives');
  return [
    {
      name: 'offices',
      title: { zh: '任职人员名册', en: 'Who holds office' },
      ...common,
      waitsFor: unless(
        term.holders.some((h) => h.ended === undefined),
        '登记任职人员',
        'those in office',
      ),
      page: () => officesPage(t),
    },
    {
      name: 'representatives',
      title: { zh: `${t.words.people}代表名单公告`, en: 'List of representatives' },
      ...common,
      waitsFor: people,
      page: () => representativesPage(t),
    },
    {
      name: 'representative-cards',
      title: { zh: `${t.words.people}代表证`, en: 'Certificates of representatives' },
      formats: ['pdf'],
      personal: false,
      waitsFor: people,
      page: () => certificatesPage(t),
    },
    ...term.recalls.flatMap((r, i): Kind[] => {
      // A demand that was taken back has nothing to be voted on.
      if (r.withdrawn !== undefined || r.lapsed !== undefined) return [];
      const n = again(term.recalls.slice(0, i).filter((x) => x.person === r.person).length);
      return [
        {
          name: nth('recall-notice', i),
          title: { zh: `罢免${r.name}的表决公告${n.zh}`, en: `Notice of the vote on ${r.name}${n.en}` },
          ...common,
          waitsFor: undefined,
          page: () => recallNotice(t, r),
        },
        {
          name: nth('recall-report', i),
          title: { zh: `罢免${r.name}的表决报告单${n.zh}`, en: `Report sheet of the vote on ${r.name}${n.en}` },
          ...common,
          waitsFor: undefined,
          page: () => recallReport(t, r),
        },
        {
          name: nth('recall-result', i),
          title: { zh: `罢免${r.name}的结果公告${n.zh}`, en: `Notice of the result on ${r.name}${n.en}` },
          ...common,
          waitsFor: unless(r.concluded !== undefined, '宣布罢免结果', 'the result of the recall'),
          page: () => recallResult(t, r),
        },
      ];
    }),
    ...term.resignations.map(
      (r, i): Kind => ({
        name: nth('resignation-notice', i),
        title: { zh: `${r.name}辞职公告`, en: `Notice of the resignation of ${r.name}` },
        ...common,
        waitsFor: unless(r.decided?.agreed === true, '会议同意辞职', 'the consent of the meeting'),
        page: () => resignationNoticePage(t, r),
      }),
    ),
    ...term.choices.flatMap((c, i): Kind[] => {
      const n = again(
        term.choices.slice(0, i).filter((x) => x.office === c.office && x.group === c.group && x.byElection === c.byElection)
          .length,
      );
      const what = `${c.byElection ? '补选' : '推选'}${officeWords[c.office].zh}${c.group === undefined ? '' : `（第${c.group}组）`}`,
        en = `${officeWords[c.office].en}${c.group === undefined ? '' : ` of group ${c.group}`}`;
      return [
        {
          name: nth('choice-notice', i),
          title: { zh: `${what}公告${n.zh}`, en: `Notice of the choice of ${en}${n.en}` },
          ...common,
          waitsFor: undefined,
          page: () => choiceNotice(t, c),
        },
        {
          name: nth('choice-report', i),
          title: { zh: `${what}结果报告单${n.zh}`, en: `Report sheet of the choice of ${en}${n.en}` },
          ...common,
          waitsFor: undefined,
          page: () => choiceReport(t, c),
        },
        {
          name: nth('choice-result', i),
          title: { zh: `${what}结果公告${n.zh}`, en: `Notice of the result of the choice of ${en}${n.en}` },
          ...common,
          waitsFor: unless(c.ended !== undefined, '宣布推选或补选结果', 'the result to be announced'),
          page: () => choiceResult(t, c),
        },
      ];
    }),
  ];
};
