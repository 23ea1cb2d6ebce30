// The English words of what follows the count. Chinese: after-zh.ts.
import type { afterZh } from './after-zh.ts';

export const afterEn: Readonly<Record<keyof typeof afterZh, string>> = {
  'order.signReport': 'Record who signed the report', 'order.giveCertificate': 'Give a certificate', 'order.openSealedBallots': 'Open and seal anew', 'after.court': 'A court',
  'after.signers': 'Signatures', 'after.signersHint': 'Print the report sheet, have it signed on the spot, then record who signed; the scan is attached to this entry.', 'after.signsAs': 'Signs as', 'after.as.chair': 'Who presided', 'after.as.chief': 'Chief scrutineer', 'after.as.scrutineer': 'Scrutineer', 'after.as.teller': 'Teller', 'after.as.caller': 'Caller',
  'after.certificateNo': 'Number of the certificate', 'after.issuer': 'Issued by', 'after.handedBy': 'Handed over by', 'after.keptAt': 'Where they lie', 'after.witnesses': 'Present at the sealing', 'after.keptUntil': 'Kept until', 'after.voteNo': 'Vote',
  'after.sureOpen': 'Only on the decision of a body the law names, or of a court. Two people are there when it is opened and sealed again, under new seals.', 'after.decision': 'Number of the decision', 'after.openedBy': 'Who opened and sealed again', 'after.openedByHint': 'Two at least, one a line.', 'after.newSeals': 'New seals', 'after.filedBy': 'Filed by', 'after.receipt': 'Receipt (number or who signed)',
};
