// The papers after the announced result.
import { winners } from '../../election/after/aftermath.ts';
import { archiveCatalogue, certificates, firstMeeting, handoverList } from './afterwards.ts';
import type { Kind, KindsOf } from '../kind.ts';
import type { Page } from '../page.ts';

/** None before a result is announced; of an election in which nobody is elected only the catalogue. */
export const handoverKinds: KindsOf = (e, { on }) => {
  if (!e.rounds.some((r) => r.announced)) return [];
  const kind = (name: string, zh: string, en: string, formats: Kind['formats'], page: () => Page): Kind => ({
    name,
    title: { zh, en },
    formats,
    personal: false,
    waitsFor: undefined,
    page,
  });
  const elected = winners(e).length > 0;
  return [
    ...(elected
      ? [
          kind('certificates', '当选证书', 'Certificates of election', ['pdf'], () => certificates(e, false)),
          kind('certificates-photo', '当选证书（贴照片）', 'Certificates with a photo', ['pdf'], () => certificates(e, true)),
          kind('handover-list', '工作移交清单', 'List of the handover', ['pdf', 'docx'], () => handoverList(e, on)),
          ...(e.aftermath.meeting
            ? [kind('first-meeting', '第一次会议和分工', 'First meeting and duties', ['pdf', 'docx'], () => firstMeeting(e))]
            : []),
        ]
      : []),
    kind('archive-catalogue', '档案目录', 'Catalogue of the archive', ['pdf', 'docx'], () => archiveCatalogue(e, on)),
  ];
};
