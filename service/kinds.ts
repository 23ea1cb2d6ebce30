// The closed kinds of work a ledger entry may be of, with their words, what each is counted in, and which of them are about persons. There is no kind for petitions, opinions, reliability or the control of births: by design, and see excluded.ts.
import type { Both } from './chapter.ts';

export const workKinds = [
  'visit',
  'aid',
  'medical',
  'disability',
  'elderly',
  'mediation',
  'employment',
  'women',
  'children',
  'volunteering',
  'patrol',
  'environment',
  'culture',
  'meeting',
  'honour',
  'epidemic',
  'publicity',
  'desk',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** What the people of an entry are: those helped, those who took part, those who gave their time. */
type Counts = 'cases' | 'persons' | 'person-times';
interface KindOfWork extends Both {
  /** About persons in need or in conflict: closed to all but those responsible, small numbers suppressed in reports. */
  readonly personal: boolean;
  readonly counts: Counts;
}
const kind = (zh: string, en: string, counts: Counts, personal = false): KindOfWork => ({ zh, en, counts, personal });

export const kindOf: Readonly<Record<WorkKind, KindOfWork>> = {
  visit: kind('走访慰问', 'visits', 'persons', true),
  aid: kind('困难帮扶', 'hardship aid', 'persons', true),
  medical: kind('医疗救助', 'medical relief', 'persons', true),
  disability: kind('助残服务', 'services to the disabled', 'persons', true),
  elderly: kind('敬老助老', 'services to the elderly', 'person-times', true),
  mediation: kind('矛盾调解', 'mediation', 'cases', true),
  employment: kind('就业和培训', 'employment and training', 'person-times'),
  women: kind('妇女工作', 'women', 'person-times'),
  children: kind('儿童和青少年', 'children and the young', 'person-times'),
  volunteering: kind('志愿服务', 'volunteering', 'person-times'),
  patrol: kind('义务巡逻', 'volunteer patrols', 'person-times'),
  environment: kind('环境整治', 'environment', 'person-times'),
  culture: kind('文体活动', 'culture and sport', 'person-times'),
  meeting: kind('会议和议事', 'meetings', 'person-times'),
  honour: kind('荣誉表彰', 'honours', 'cases'),
  epidemic: kind('卫生防疫', 'epidemic prevention', 'person-times'),
  publicity: kind('宣传教育', 'publicity', 'person-times'),
  desk: kind('便民服务窗口', 'service desk', 'person-times'),
};
/** The measure of what the people of a kind are counted in. */
export const unitOf = (kind: WorkKind): string => ({ cases: '件', persons: '人', 'person-times': '人次' })[kindOf[kind].counts];
export const isPersonal = (kind: WorkKind): boolean => kindOf[kind].personal;
export const personalKinds = workKinds.filter(isPersonal);
