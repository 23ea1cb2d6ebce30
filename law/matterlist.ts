// The matters that the law names for the meeting of all: villages since 2026 and before, communities. Which text names them where: meetings.ts, matters.ts.
export const villageMatters = [
  'planning and building',
  'paid posts and allowances',
  'use of collective income',
  'public works and contributions',
  'people to be helped',
] as const;

export const villageMatters2018 = [
  'paid posts and allowances',
  'use of collective income',
  'public works and contributions',
  'land contracts',
  'collective projects',
  'house plots',
  'compensation for land',
  'disposal of collective property',
] as const;

export const residentsMatters = [
  'charter and compact',
  'yearly report',
  'assessment of members',
  'other matters of all residents',
] as const;
