// Where the console begins: words, colours, queries, and the first screen. Everything else hangs below.
import './older.ts';
import { App as Antd, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US.js';
import zhCN from 'antd/locale/zh_CN.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Entrance } from './entrance.tsx';
import { queryClient } from './queries.ts';
import { Doubts } from './shell/doubts.tsx';
import { themeFor } from './theme.ts';
import { startWords, useWords } from './words/index.ts';
import './style/base.css';
import './style/shell.css';
import './style/screens.css';
import './style/calendar.css';
import './style/ahead.css';
import './style/pollday.css';
import './style/counting.css';
import './style/hall.css';
import './style/around.css';
import './style/work.css';
import './style/meetings.css';
import './style/party.css';
import './style/term.css';
import './style/print.css';

// antd's scroll lock makes style tags without asking for the nonce; without it the page's policy turns them away.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

if (nonce) {
  const make = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const made = make(name, options);
    if (made instanceof HTMLStyleElement) made.nonce = nonce;
    return made;
  }) as typeof document.createElement;
}

const Console = () => {
  const { language } = useWords();
  return (
    <ConfigProvider
      theme={themeFor(language)}
      locale={(language === 'zh' ? zhCN : enUS).default}
      button={{ autoInsertSpace: false }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <Antd>
        <Entrance />
        <Doubts />
      </Antd>
    </ConfigProvider>
  );
};

startWords();
const place = document.querySelector('#console');
if (!place) throw new Error('the page has no place for the console');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Console />
    </QueryClientProvider>
  </StrictMode>,
);
