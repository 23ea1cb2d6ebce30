// The book of a station carried here on a stick: dropped or chosen, and said what was new in it, where it stands now, or why nothing was taken.
import { Alert, Spin, Upload } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BookTaken, LaptopsScreen } from '../../../../office/screens-stations.ts';
import { office, troubleOf } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { RefusalCard } from '../parts/refusal.tsx';
import { useAskAgain } from '../queries.ts';
import { useWords } from '../words/index.ts';

interface Said {
  readonly file: string;
  readonly answer: BookTaken | ReturnType<typeof troubleOf>;
}

export const TakeBook = ({ election, stations }: { readonly election: string; readonly stations: LaptopsScreen['stations'] }) => {
  const { t } = useWords();
  const askAgain = useAskAgain(election);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const take = useMutation({
    mutationFn: async (file: File): Promise<Said> => ({
      file: file.name,
      answer: await office.elections.stationTake({ election, file }).catch((fault: unknown) => troubleOf(fault)),
    }),
    onSuccess: (one) => {
      setSaid((before) => [one, ...before.filter(({ file }) => file !== one.file)]);
      askAgain();
    },
  });
  return (
    <div className="take-book">
      <Spin spinning={take.isPending}>
        <Upload.Dragger
          accept=".zhengbook"
          multiple
          showUploadList={false}
          beforeUpload={(file) => {
            take.mutate(file);
            return false;
          }}
        >
          <p className="import-drop">{t('take.drop')}</p>
          <p className="quiet">{t('take.dropHint')}</p>
        </Upload.Dragger>
      </Spin>
      <div aria-live="polite">
        {said.map((one) => (
          <SaidOf key={one.file} of={one} election={election} stations={stations} />
        ))}
      </div>
    </div>
  );
};

const SaidOf = ({
  of: { file, answer },
  election,
  stations,
}: {
  readonly of: Said;
  readonly election: string;
  readonly stations: LaptopsScreen['stations'];
}) => {
  const { t, both, number } = useWords();
  if (answer.kind === 'refused') return <RefusalCard refusal={answer} where={file} />;
  if (answer.kind !== 'done')
    return (
      <Alert
        type="error"
        showIcon
        title={`${file}：${'words' in answer && answer.words ? both(answer.words) : t(answer.kind === 'offline' ? 'trouble.offline' : 'trouble.other')}`}
      />
    );
  const station = stations.find((s) => s.station === answer.station);
  return (
    <div className="taken">
      <p className="state-done">
        <strong>
          ✓ {t(answer.spare ? 'take.spareOf' : 'take.bookOf', { station: answer.station, name: station?.name ?? '' })}
        </strong>
        {t('take.merged', { added: number(answer.added), issued: number(answer.issued), position: number(answer.position) })}
      </p>
      {answer.torn ? <p className="state-late">{t('take.torn')}</p> : null}
      {station?.state === 'closed' && station.accepted === undefined ? (
        <OrderButton order="acceptStation" election={election} primary start={{ station: answer.station }} />
      ) : station?.state === 'closed' ? null : (
        <p className="quiet">{t('take.notClosed')}</p>
      )}
    </div>
  );
};
