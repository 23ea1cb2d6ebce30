// Why the record cannot be reached, in one sentence for whoever typed the command or stands at the screen.
import { LedgerUnavailable, type Unavailable } from '../ledger/unavailable.ts';

const sentences: Readonly<Record<Unavailable, string>> = {
  'disk full':
    '磁盘已满，无法写入；已确认的记录都在。腾出空间后再启动。 · The disk is full; what was confirmed is kept. Make room and start again.',
  locked:
    '数据文件夹正被另一个正选程序使用；先关掉它，或用 --data 换一个文件夹。 · Another process uses this data folder; stop it, or choose another with --data.',
  'not a ledger':
    '账簿文件不是正选的账簿，或已损坏；请从备份恢复，不要删除原文件。 · The book is not one of ours or is damaged; restore the backup and keep the file.',
  unreachable:
    '账簿打不开（文件不在、没有权限或数据库没有启动）。核对路径后再启动。 · The book cannot be reached; check the path or the database.',
  io: '磁盘或数据库出错；已确认的记录都在。检查磁盘后再启动。 · The disk or the database failed; what was confirmed is kept. Check it and start again.',
};

/** What the file system says when it will not take anything, as the stores say it. */
const reasons: Readonly<Record<string, Unavailable>> = {
  ENOSPC: 'disk full',
  EDQUOT: 'disk full',
  EROFS: 'unreachable',
  EIO: 'io',
};
/** Why something could not be kept; undefined where the fault is another one. */
export const reasonOf = (fault: unknown): Unavailable | undefined => {
  if (fault instanceof LedgerUnavailable) return fault.reason;
  return fault instanceof Error && 'code' in fault ? reasons[String(fault.code)] : undefined;
};

/** The sentence for a fault of the store or its disk; undefined for any other fault. */
export const whyUnavailable = (fault: unknown): string | undefined => {
  const reason = reasonOf(fault);
  return reason && sentences[reason];
};
