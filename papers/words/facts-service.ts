// What each fact of the book of work says in one sentence, Chinese and English, for its history. Sealed words are never said here: a case is called by its kind.
import { yuanOf } from '../../service/chapter.ts';
import { fileFigureNames, fileFigures } from '../../service/basicfile.ts';
import { outcomes } from '../../service/cases.ts';
import { expenseKinds } from '../../service/expenses.ts';
import { isPersonal, kindOf } from '../../service/kinds.ts';
import { rhythms } from '../../service/recurring.ts';
import { isSmall } from '../../service/small.ts';
import type { ServiceFact, ServiceFactName } from '../../service/service.ts';
import type { Both } from './terms.ts';

type FactOf<N extends ServiceFactName> = Extract<ServiceFact, { fact: N }>;
type Sayings = { readonly [N in ServiceFactName]: (f: FactOf<N>) => Both };
const s = (zh: string, en: string): Both => ({ zh, en });
const opt = (value: unknown, text: string): string => (value === undefined || value === '' ? '' : text);

const sayings: Sayings = {
  CommunityFileRecorded: (f) => {
    const told = fileFigureNames.filter((n) => f[n] !== undefined).slice(0, 4);
    return s(
      `登记片区底册：${told.map((n) => `${fileFigures[n].zh}${f[n]}${fileFigures[n].measure}`).join('，')}${opt(f.because, `（${f.because}）`)}`,
      `the basic file: ${told.map((n) => `${fileFigures[n].en} ${f[n]}`).join(', ')}${opt(f.because, ` (${f.because})`)}`,
    );
  },
  PortfolioGiven: (f) =>
    s(
      `${f.name}分管${f.called}${f.substitute ? `，${f.substitute.name}代理` : ''}`,
      `${f.name} answers for ${f.called}${f.substitute ? `, ${f.substitute.name} stands in` : ''}`,
    ),
  ContactHoursSet: (f) =>
    s(`公布${f.name}的接待时间，每周${f.hours.length}次`, `contact hours of ${f.name}: ${f.hours.length} a week`),
  StandInNamed: (f) =>
    s(`${f.from}至${f.until}由${f.byName}代理${f.name}`, `${f.byName} stands in for ${f.name} from ${f.from} to ${f.until}`),
  HelperSent: (f) => s(`${f.sentBy}派${f.name}来，负责${f.task}`, `${f.sentBy} sent ${f.name} for ${f.task}`),
  HelperLeft: (f) => s(`${f.name}离开`, `${f.name} left`),
  SubCommitteeFormed: (f) =>
    s(
      `设立${f.name}，${f.head}负责，成员${f.members.length}人`,
      `${f.name} was formed under ${f.head}, ${f.members.length} members`,
    ),
  SubCommitteeEnded: (f) => s(`撤销${f.name}：${f.because}`, `${f.name} was ended: ${f.because}`),
  WorkRecorded: (f) => {
    // A history is read by more than those who keep the ledger: of few persons no number, no amount.
    if (isPersonal(f.kind) && isSmall(f.people ?? f.households ?? f.times ?? 1))
      return s(
        `${kindOf[f.kind].zh}${opt(f.programme, `：${f.programme}`)}（${f.name}）`,
        `${kindOf[f.kind].en}${opt(f.programme, `: ${f.programme}`)} (${f.name})`,
      );
    const zh = [
      opt(f.programme, `${f.programme}`),
      opt(f.title, `${f.title}`),
      opt(f.households, `${f.households}户`),
      opt(f.people, `${f.people}人`),
      opt(f.times, `${f.times}${kindOf[f.kind].counts === 'cases' ? '件' : '次'}`),
      opt(f.fen, `${yuanOf(f.fen ?? 0)}元`),
      opt(f.things, `${f.things}${f.measure}`),
    ]
      .filter(Boolean)
      .join('，');
    const en = [
      opt(f.programme, `${f.programme}`),
      opt(f.title, `${f.title}`),
      opt(f.households, `${f.households} households`),
      opt(f.people, `${f.people} people`),
      opt(f.times, `${f.times} times`),
      opt(f.fen, `${yuanOf(f.fen ?? 0)} yuan`),
      opt(f.things, `${f.things} ${f.measure}`),
    ]
      .filter(Boolean)
      .join(', ');
    return s(`${kindOf[f.kind].zh}${opt(zh, `：${zh}`)}（${f.name}）`, `${kindOf[f.kind].en}${opt(en, `: ${en}`)} (${f.name})`);
  },
  WorkCorrected: (f) => s(`更正一条工作：${f.because}`, `an entry was corrected: ${f.because}`),
  WorkStruckOut: (f) => s(`划去一条工作：${f.because}`, `an entry was struck out: ${f.because}`),
  WorkWordsErased: (f) => s(`销毁一条工作的文字：${f.because}`, `the words of an entry were erased: ${f.because}`),
  WorkPhotoAttached: (f) =>
    s(`附上照片${opt(f.caption, `：${f.caption}`)}`, `a photo was attached${opt(f.caption, `: ${f.caption}`)}`),
  CaseOpened: (f) => s(`立${kindOf[f.kind].zh}个案一件`, `a case of ${kindOf[f.kind].en} was opened`),
  CaseNoted: () => s('记个案经过', 'a case was noted'),
  CaseHandedOver: (f) => s(`移交个案：${f.because}`, `a case was handed over: ${f.because}`),
  CaseClosed: (f) => s(`个案结案：${outcomes[f.outcome].zh}`, `a case was closed: ${outcomes[f.outcome].en}`),
  CaseErased: (f) => s(`销毁个案内容：${f.because}`, `a case was erased: ${f.because}`),
  RecurringPlanned: (f) =>
    s(
      `安排例行工作：${f.title}，${rhythms[f.rhythm].zh}${opt(f.people, `，每次${f.people}人`)}${f.onHolidays ? '，节假日照做' : ''}（${f.name}）`,
      `recurring work: ${f.title}, ${rhythms[f.rhythm].en}${opt(f.people, `, ${f.people} people`)}${f.onHolidays ? ', holidays too' : ''} (${f.name})`,
    ),
  RecurringEnded: (f) => s(`停止一项例行工作：${f.because}`, `recurring work was ended: ${f.because}`),
  StatementNoted: (f) =>
    s(
      `原文所述：${f.what}${opt(f.number, ` ${f.number}`)}${opt(f.fen, ` ${yuanOf(f.fen ?? 0)}元`)}（${f.source}）`,
      `told in ${f.source}: ${f.what}${opt(f.number, ` ${f.number}`)}${opt(f.fen, ` ${yuanOf(f.fen ?? 0)} yuan`)}`,
    ),
  ElectionExpensePaid: (f) =>
    s(
      `${f.election}支出${yuanOf(f.fen)}元：${f.what}（${expenseKinds[f.kind].zh}，凭证${f.voucher}）`,
      `${f.election}: ${yuanOf(f.fen)} yuan for ${f.what} (${expenseKinds[f.kind].en}, voucher ${f.voucher})`,
    ),
  ElectionExpenseStruckOut: (f) => s(`划去一笔选举支出：${f.because}`, `an expense was struck out: ${f.because}`),
};

/** The sentence of every fact of the book of work, by its name. */
export const factsOfService = sayings as Readonly<Record<ServiceFactName, (f: ServiceFact) => Both>>;
