// The button that prints a paper: it says 正在制作… while the office sets it, then shows it in a tab of its own. A tab that was made waits empty, so that no browser takes it for a pop-up.
import { Button } from 'antd';
import { type MouseEvent, useState } from 'react';
import type { PaperListed } from '../../../../office/screens.ts';
import { paperAddress } from '../api.ts';
import { useWords } from '../words/index.ts';

export const PaperButton = ({ election, paper }: { readonly election: string; readonly paper: PaperListed }) => {
  const { t, both } = useWords();
  const [making, setMaking] = useState(false);
  const address = paperAddress(election, paper.file);
  const make = async (event: MouseEvent<HTMLElement>): Promise<void> => {
    // A click that asks for something else of the browser, as for a window of its own, is left to it.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tab = window.open('', '_blank');
    if (!tab) return;
    event.preventDefault();
    tab.document.title = t('papers.making');
    tab.document.body.textContent = `${both(paper.title)}　${t('papers.making')}`;
    setMaking(true);
    try {
      // Printed once here and kept by the office for the moment in which the tab asks again; what went wrong is told there too.
      await (await fetch(address)).arrayBuffer();
    } finally {
      setMaking(false);
      tab.opener = null;
      tab.location.replace(new URL(address, window.location.href));
    }
  };
  const words = making
    ? t('papers.making')
    : paper.format === 'zip'
      ? t('papers.zip')
      : `${t('papers.look')} ${t(`papers.${paper.format}`)}`;
  return (
    <Button
      disabled={!paper.ready}
      loading={making}
      aria-label={`${words} ${both(paper.title)}`}
      {...(paper.ready ? { href: address, target: '_blank', onClick: (event: MouseEvent<HTMLElement>) => void make(event) } : {})}
    >
      {words}
    </Button>
  );
};
