// The English words of the count's harder part: doubtful ballots, names written in, recounts. Everything else of the count: en.ts.
import type { countZh } from './count-zh.ts';

export const countEn: Readonly<Record<keyof typeof countZh, string>> = {
  'pad.doubtful': 'Doubtful', 'pad.whyDoubt': 'Why in doubt? Enter it as read; the election committee decides on it.',
  'doubt.mark': 'unclear mark', 'doubt.name': 'unclear name', 'doubt.number': 'unclear how many', 'doubt.print': 'print or seal in question', 'doubt.other': 'another reason',
  'doubtful.title': 'Doubtful ballots', 'doubtful.open': '{{open}} to decide; their boxes cannot be closed before', 'doubtful.none': 'all are decided', 'doubtful.decide': 'Decide', 'doubtful.read': 'The teller read: ', 'doubtful.decideTitle': 'Decide on a doubtful ballot: box {{box}}, ballot {{number}}', 'doubtful.hint': 'The election committee decides with the paper in hand: enter what counts; a void ballot as void.',
  'doubtful.present': 'Members present', 'doubtful.agree': 'Agreed', 'doubtful.because': 'Reason', 'doubtful.decided': 'Decided: ', 'doubtful.sum': '{{agree}} of {{present}} agreed: {{because}}', 'doubtful.who': 'The chair or the clerk enters the decision.',
  'written.title': 'Names written in', 'written.hint': 'spellings of one person add up once the committee has ruled', 'written.ruled': 'ruled to mean {{name}}', 'written.nobody': 'ruled to mean nobody', 'written.one': 'one voter bears this name', 'written.several': 'several voters bear this name: who is meant?', 'written.none': 'nobody on the roll bears this name', 'written.like': ', but there is {{name}}', 'written.more': '{{more}} more names with fewer votes are not shown.',
  'written.written': 'Name on the ballots', 'written.means': 'It means', 'written.meansHint': 'One registered voter; where nobody can be told, choose nobody below.', 'written.isNobody': 'It means nobody who can be told', 'order.ruleWriteIn': 'Rule on a written name',
  'order.decideDoubtful': 'Decide on a doubtful ballot',
};
