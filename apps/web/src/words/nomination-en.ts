// The English words of nomination and candidacy, key by key as in nomination-zh.ts.
import type { nominationZh } from './nomination-zh.ts';

export const nominationEn: Readonly<Record<keyof typeof nominationZh, string>> = {
  'way.group': 'residents’ group', 'way.meeting': 'representatives’ meeting', 'way.repsJointly': 'representatives jointly', 'way.organisation': 'organisation', 'way.application': 'open application',
  'nominee.left': 'left', 'nominee.lapsed': 'too few signatures: fell away', 'field.wayHint': 'Only ways that law, province or plan know. For joint signatures use the sheet that checks each of them.',
  'field.nominatingBody': 'Nominated by', 'field.nominatingBodyHint': 'e.g. the party committee, group 3', 'field.voidNominations': 'of these void', 'field.issuedBallots': 'Ballots issued',
  'field.returnedBallots': 'Ballots returned', 'field.round': 'Round', 'field.roundHint': 'Where the plan asks for rounds each must speak: no opinion is no approval.', 'round.completeness': 'completeness',
  'round.street': 'township or street', 'round.joint': 'joint departments', 'round.party': 'party', 'field.criteria': 'Criteria gone through',
  'field.criteriaHint': 'Only which criteria were gone through; nobody is graded.', 'criterion.party': 'supports the leadership of the party', 'criterion.law': 'law-abiding', 'criterion.conduct': 'of good conduct',
  'criterion.fair': 'fair', 'criterion.public': 'public-spirited', 'criterion.able': 'of some education and ability', 'field.omissions': 'Asked to hand in what is missing', 'field.missing': 'What is missing',
  'field.repairBy': 'By', 'field.unfit': 'Not meeting the plan’s conditions', 'field.changed': 'What changed (sealed)', 'field.preselectedBy': 'Pre-selected by', 'field.preselectFor': 'Places', 'field.pledged': 'Who signed',
  'field.passedOver': 'Never answered, passed over', 'field.passedOverHint': 'Whoever never answered cannot stand: name them here.', 'field.added': 'How many', 'field.how': 'How', 'field.questions': 'Questions answered',
  'field.struck': 'Signatures to strike', 'sure.strike': 'With too few left the nomination falls away. Only for signatures proved false.',
  'sure.anew': 'A rejection is lifted only by a new decision that says what changed; it stays on record.', 'sure.preliminary': 'Everybody who agreed and was not turned down, in the order of strokes.',
  'order.signNomination': 'Joint signatures', 'order.strikeSignatures': 'Strike signatures', 'order.answerNomination': 'Written answers', 'order.withdrawNominee': 'A nominee leaves',
  'order.repairOmission': 'Missing papers came', 'order.decideReviewAnew': 'Decide anew', 'order.fixPreliminary': 'Fix the preliminary list', 'order.recordPreselection': 'Record the pre-selection',
  'order.addCandidates': 'Add candidates', 'order.signPledge': 'Record pledges', 'order.introduceCandidates': 'Introduce candidates', 'nominees.way': 'Way', 'nominees.answer': 'Answer', 'nominees.review': 'Review',
  'nominees.pledge': 'Pledge', 'nominees.pledged': 'pledge signed', 'nominees.unpledged': 'pledge not signed', 'nominees.agreed': 'agreed', 'nominees.declined': 'declined', 'nominees.notAsked': 'not asked', 'people.count': '{{count}}', 'nominees.silent': 'no answer',
  'nominees.signatures': '{{count}} signatures checked', 'nominees.unchecked': 'signatures not checked one by one', 'nominees.preselected': 'pre-selection {{votes}}', 'nominees.approved': 'approved',
  'nominees.rejected': 'rejected', 'nominees.none': 'no opinion', 'nominees.missing': 'papers missing', 'nominees.missingUntil': 'by {{day}}', 'nominees.late': 'late',
  'nominees.lacking': '{{count}} short of one more than the seats', 'nominees.needs': 'What is missing', 'nominees.more': 'More', 'nominees.preliminary': 'The preliminary list is fixed',
  'nominees.present': '{{present}} present', 'signing.title': 'Joint nomination', 'signing.person': 'Nominee', 'signing.lines': 'Signatures, one a line',
  'signing.hint': 'One name a line as on the sheet; for namesakes add the group: name 3. A column of a spreadsheet may be pasted.', 'signing.count': '{{good}} count, at least {{least}} are needed',
  'signing.short': '{{count}} short', 'signing.enough': 'Enough', 'signing.drop': 'Remove {{count}} that do not count', 'signing.good': 'counts', 'signing.bad': 'does not count', 'signing.several': 'choose',
  'signing.whoFirst': 'Choose nominee and post first.', 'signing.empty': 'Write the first name; it is checked here at once.', 'signing.way': 'Who joins', 'answers.title': 'Written answers',
  'answers.hint': 'As signed by each; leave empty who has not answered: silence is neither yes nor no.', 'answers.agree': 'agrees', 'answers.decline': 'declines', 'answers.none': 'no answer',
  'answers.all': 'Everybody has answered.', 'answers.save': 'Record {{count}} answers',
};
