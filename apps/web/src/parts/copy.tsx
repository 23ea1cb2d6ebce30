// A text to be taken into a chat group: copied at a touch, or shown to be copied by hand where the browser does not let a page write to the clipboard.
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/index.ts';

export const CopyText = ({ text, of }: { readonly text: string; readonly of: string }) => {
  const { t } = useWords();
  const [state, setState] = useState<'ready' | 'copied' | 'by hand'>('ready');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by hand');
    }
  };
  return (
    <>
      <Button aria-label={`${t('notices.copy')} ${of}`} onClick={() => void copy()}>
        {state === 'copied' ? `✓ ${t('notices.copied')}` : t('notices.copy')}
      </Button>
      <Modal
        open={state === 'by hand'}
        onCancel={() => setState('ready')}
        footer={null}
        title={t('notices.copy')}
        closable={{ 'aria-label': t('close') }}
      >
        <p className="quiet">{t('notices.byHand')}</p>
        <Input.TextArea value={text} readOnly autoSize aria-label={of} onFocus={(event) => event.target.select()} />
      </Modal>
    </>
  );
};
