// One entry of the ledger: its day and kind, what was done with its numbers, who answers for it, and what may be done with it.
import { Alert, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
import type { WorkRow } from '../../../../office/service/shown.ts';
import { useAskBookAgain } from '../around/asking.ts';
import { BookOrder } from '../around/order.tsx';
import { office, troubleOf } from '../api.ts';
import { smaller } from '../parts/smaller.ts';
import { useWords } from '../words/index.ts';
import { photoAddress } from './asking.ts';

export const EntryLine = ({ book, row, keeps }: { readonly book: string; readonly row: WorkRow; readonly keeps: boolean }) => {
  const { t, both, shortDay } = useWords();
  const last = row.corrected.at(-1);
  return (
    <li className={row.struck ? 'work-entry work-struck' : 'work-entry'}>
      <p className="work-when">
        <span className="number">{shortDay(row.on)}</span> <span className="work-kind">{both(row.words)}</span>
        {row.personal ? <span className="work-personal">{row.ofCase ? t('ledger.ofCase') : t('ledger.personal')}</span> : null}
      </p>
      <div className="work-what">
        <p>
          <strong>
            {[row.programme, row.title].filter(Boolean).join('：') || (row.open ? both(row.words) : t('ledger.closed'))}
          </strong>
        </p>
        {row.numbers || row.inKind ? (
          <p className="number">{[row.numbers ? both(row.numbers) : '', row.inKind].filter(Boolean).join('，')}</p>
        ) : null}
        {row.place || row.remark ? <p className="quiet">{[row.place, row.remark].filter(Boolean).join('；')}</p> : null}
        {last ? (
          <p className="work-note">{t('ledger.corrected', { times: row.corrected.length, because: last.because })}</p>
        ) : null}
        {row.struck ? <p className="work-note">{t('ledger.struck', { because: row.struck.because })}</p> : null}
        {row.photos.length > 0 ? (
          <p className="work-photos">
            {row.photos.map((p, i) => (
              <a key={p.evidence} href={photoAddress(book, p.evidence)} target="_blank" rel="noopener">
                {p.caption ?? `${t('ledger.photo')} ${i + 1}`}
                <span className="unseen">{t('newWindow')}</span>
              </a>
            ))}
          </p>
        ) : null}
      </div>
      <p className="work-who quiet">{row.responsible}</p>
      {keeps && row.open && !row.struck ? (
        <div className="work-do">
          <AddPhoto book={book} entry={row.id} />
          <BookOrder book={book} order="correctWork" start={{ entry: row.id }} words={t('ledger.correct')} quiet />
          <BookOrder book={book} order="strikeOutWork" start={{ entry: row.id }} words={t('ledger.strike')} quiet />
          {row.personal && !row.ofCase && row.title ? (
            <BookOrder book={book} order="eraseWorkWords" start={{ entry: row.id }} words={t('ledger.erase')} quiet />
          ) : null}
        </div>
      ) : null}
    </li>
  );
};

/** Sends a photo of an entry under one key, so that it is attached once. */
export const sendPhoto = async (book: string, of: { readonly entry: string } | { readonly position: number }, file: File) =>
  office.work.attach({
    book,
    ...of,
    order: `photo/${Object.values(of).join('')}/${file.size}/${file.lastModified}`.slice(0, 80),
    file: await smaller(file),
  });

const AddPhoto = ({ book, entry }: { readonly book: string; readonly entry: string }) => {
  const { t, both, said } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const again = useAskBookAgain(book);
  const send = useMutation({ mutationFn: (file: File) => sendPhoto(book, { entry }, file), onSuccess: again });
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (file) send.mutate(file);
    event.target.value = '';
  };
  const trouble = send.isError ? troubleOf(send.error) : undefined;
  return (
    <>
      <Button type="text" loading={send.isPending} onClick={() => input.current?.click()}>
        {t('ledger.addPhoto')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*,application/pdf"
        className="work-file"
        tabIndex={-1}
        aria-label={t('ledger.addPhoto')}
        onChange={take}
      />
      {trouble ? <Alert type="error" title={said(trouble)} /> : null}
      {send.data?.kind === 'refused' ? <Alert type="error" title={both(send.data.words)} /> : null}
    </>
  );
};
