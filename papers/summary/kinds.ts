// The work summary, once the work is handed over.
import { type KindsOf, unless } from '../kind.ts';
import { workSummary } from './summary.ts';

export const summaryKinds: KindsOf = (e, { told, on }) => [
  {
    name: 'work-summary',
    title: { zh: '换届选举工作总结', en: 'Work summary' },
    formats: ['pdf', 'docx'],
    personal: false,
    waitsFor: unless(e.handover.done !== undefined, '工作移交', 'the handover'),
    page: () => workSummary(e, told, on),
  },
];
