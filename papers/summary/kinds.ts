// The work summary in its lengths and as a report, once the work is handed over.
import { type Kind, type KindsOf, unless } from '../kind.ts';
import { briefSummary } from './brief.ts';
import { workReport, workSummary } from './summary.ts';

const after = { formats: ['pdf', 'docx'], personal: false } as const;

export const summaryKinds: KindsOf = (e, { told, on }): readonly Kind[] => {
  const waitsFor = unless(e.handover.done !== undefined, '工作移交', 'the handover');
  return [
    {
      name: 'work-summary',
      title: { zh: '换届选举工作总结', en: 'Work summary' },
      ...after,
      waitsFor,
      page: () => workSummary(e, told, on),
    },
    {
      name: 'work-summary-brief',
      title: { zh: '换届选举工作总结（摘要，一页）', en: 'Work summary on one page' },
      ...after,
      waitsFor,
      page: () => briefSummary(e, told, on),
    },
    {
      name: 'work-report',
      title: { zh: '换届选举工作报告', en: 'Work report' },
      ...after,
      waitsFor,
      page: () => workReport(e, told, on),
    },
  ];
};
