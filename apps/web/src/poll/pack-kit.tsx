// The kit of one station's laptop: packed on one press, its file taken away and its code copied by hand; both are gone when the dialog is closed.
import { Alert, Button, Checkbox, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LaptopsScreen } from '../../../../office/screens-stations.ts';
import { office, troubleOf } from '../api.ts';
import { keyed } from '../orders/key.ts';
import { saveFile } from '../parts/export.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import { useAskAgain, useSeen } from '../queries.ts';
import { useWords } from '../words/index.ts';

interface Given {
  readonly election: string;
  readonly station: LaptopsScreen['stations'][number];
  readonly spare: boolean;
  readonly close: () => void;
}

export const PackKit = ({ election, station, spare, close }: Given) => {
  const { t, said } = useWords();
  const askAgain = useAskAgain(election);
  const seen = useSeen(election);
  const [saved, setSaved] = useState(false);
  const [copied, setCopied] = useState(false);
  const before = station.laptops.find((one) => one.spare === spare)?.packed.at(-1);
  const pack = useMutation({
    mutationFn: () =>
      keyed(seen, 'packStation', [election, station.station, spare], (key) =>
        office.elections.stationPack({ election, station: station.station, spare, order: key }),
      ),
    onSuccess: () => askAgain(),
  });
  const once = useOnce(pack);
  const answer = pack.data;
  const kit = answer?.kind === 'done' ? answer : undefined;
  const trouble = pack.isError ? troubleOf(pack.error) : undefined;
  return (
    <Modal
      open
      onCancel={close}
      footer={null}
      maskClosable={false}
      closable={kit ? false : { 'aria-label': t('close') }}
      keyboard={!kit}
      title={`${t(spare ? 'laptops.packSpare' : 'laptops.pack')} · ${station.station} ${station.name}`}
    >
      {kit ? (
        <div className="kit">
          <p>1. {t('kit.take')}</p>
          <Button
            type={saved ? 'default' : 'primary'}
            size="large"
            onClick={() => {
              saveFile(kit.file.name, kit.file);
              setSaved(true);
            }}
          >
            {saved ? '✓ ' : ''}
            {t('kit.download', { file: kit.file.name })}
          </Button>
          <p>2. {t('kit.code')}</p>
          <p className="code-shown kit-code">{kit.code}</p>
          <Alert type="warning" showIcon title={t('kit.once')} />
          <p>3. {t('kit.start')}</p>
          <pre className="kit-line" tabIndex={0}>
            zheng station serve {kit.file.name} --mirror E:\
          </pre>
          <p>
            <Checkbox checked={copied} onChange={() => setCopied(!copied)}>
              {t('kit.copied')}
            </Checkbox>
          </p>
          <div className="dialog-buttons">
            <Button type="primary" disabled={!saved || !copied} onClick={close}>
              {t('close')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <p>{t(spare ? 'kit.whatSpare' : 'kit.what', { station: station.station })}</p>
          {before ? <Alert type="warning" showIcon title={t('kit.again', { on: before.on, by: before.by })} /> : null}
          {answer?.kind === 'refused' ? <RefusalCard refusal={answer} where={t('order.packStation')} /> : null}
          {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} /> : null}
          <div className="dialog-buttons">
            <Button onClick={close}>{t('cancel')}</Button>
            <Button type="primary" loading={pack.isPending} onClick={() => once(undefined)}>
              {t(spare ? 'laptops.packSpare' : 'laptops.pack')}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
};
