// The English words of the books around an election, under the keys of around-zh.ts.
import type { aroundZh } from './around-zh.ts';

export const aroundEn: Readonly<Record<keyof typeof aroundZh, string>> = {
  'around.home': 'All books',
  'around.books': 'Books around the elections',
  'around.begin.community': 'Begin a community’s book',
  'around.begin.party': 'Begin a party election',
  'around.orders': 'All steps',
  'around.roleFirst':
    'You are the administrator; the steps are taken by those who hold a role in this book. Give the roles first: they sign in and go on.',
  'around.toPeople': 'Give roles',
  'around.pasteNames': 'Several names may be pasted at once, parted by commas or lines',
  'around.lawSub': 'The rules that hold for this book today, question by question',
  'around.ordersSub': 'What you may do now; each step is written into the book and is never changed.',
  'around.find': 'Find a step',
  'around.noOrders': 'There is nothing that you may do',
  'around.noOrdersHint': 'Ask the director or an administrator for a role.',
  'around.noneFound': 'No such step',
  'around.noneFoundHint': 'Try another word, or see all.',
  'around.all': 'See all',
  'around.archive': 'Take the public archive',
  'around.earlier': 'Earlier',
  'around.later': 'Later',
  'around.oneALine': 'one a line',
  'around.nothingToPick': 'nothing to choose from yet',
  'around.papersSub': 'Made from what the book records, to be printed at any time; every figure leads to its facts.',
  'around.noPapers': 'There is no paper yet',
  'around.noPapersHint': 'Papers appear here as steps are taken.',
  'around.waitsFor': 'waits for: ',
};
