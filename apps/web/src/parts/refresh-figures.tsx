// An edited Word file takes the present figures: it goes up, comes back and is saved; what changed and what is not known any more is said. Which figures there are is the office's to say.
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import type { RefreshedFile } from '../../../../office/screens-after.ts';
import { troubleOf } from '../api.ts';
import { useWords } from '../words/index.ts';
import { saveFile } from './export.ts';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** An edited Word file goes up and comes back with the present figures; what changed is said. */
export const RefreshFigures = ({ send }: { readonly send: (file: File) => Promise<RefreshedFile> }) => {
  const { t, both, said } = useWords();
  const [told, setTold] = useState<RefreshedFile>();
  const refresh = useMutation({
    mutationFn: async (file: File) => ({ file, answer: await send(file) }),
    onMutate: () => setTold(undefined),
    onSuccess: ({ file, answer }) => {
      setTold(answer);
      if (answer.kind === 'refreshed')
        saveFile(file.name.replace(/(\.docx)?$/i, t('summary.renamed')), new Blob([bytesOf(answer.file)], { type: word }));
    },
  });
  const trouble = refresh.isError ? troubleOf(refresh.error) : undefined;
  return (
    <section className="summary-refresh">
      <Upload
        accept=".docx"
        showUploadList={false}
        beforeUpload={(file) => {
          refresh.mutate(file);
          return false;
        }}
      >
        <Button loading={refresh.isPending}>{t('summary.refresh')}</Button>
      </Upload>{' '}
      <span className="quiet">{t('summary.refreshHint')}</span>
      <div aria-live="polite">
        {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} /> : null}
        {told?.kind === 'refused' ? <Alert type="error" showIcon title={both(told.words)} /> : null}
        {told?.kind === 'refreshed' ? (
          <Alert
            type={told.unknown.length > 0 ? 'warning' : 'success'}
            showIcon
            title={t('summary.refreshed', { fields: told.fields, changed: told.changed.length })}
            description={
              <ul lang="zh-CN">
                {told.changed.map((one, at) => (
                  <li key={at}>
                    {one.from} → {one.to}
                  </li>
                ))}
                {told.unknown.map((name) => (
                  <li key={name}>
                    ✗ {name}：{t('summary.unknown')}
                  </li>
                ))}
              </ul>
            }
          />
        ) : null}
      </div>
    </section>
  );
};
