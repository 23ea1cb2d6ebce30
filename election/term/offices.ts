// What somebody may hold in a community's term, by the names the place has for it; the bodies are told apart here.
/** What somebody holds in a term. `representative` and `head` are held in a group. */
export const offices = ['director', 'deputy', 'member', 'supervisor', 'head of supervision', 'representative', 'head'] as const;
export type Office = (typeof offices)[number];
export const committeeOffices: readonly Office[] = ['director', 'deputy', 'member'];
export const supervisingOffices: readonly Office[] = ['supervisor', 'head of supervision'];
export const officeWords: Readonly<Record<Office, { readonly zh: string; readonly en: string }>> = {
  director: { zh: '主任', en: 'director' },
  deputy: { zh: '副主任', en: 'deputy director' },
  member: { zh: '委员', en: 'member' },
  supervisor: { zh: '监督委员会委员', en: 'supervisor' },
  'head of supervision': { zh: '监督委员会主任', en: 'head of supervision' },
  representative: { zh: '代表', en: 'representative' },
  head: { zh: '小组长', en: 'group head' },
};
