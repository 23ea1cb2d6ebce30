// A character that no face can print, said once an order that carries it is done: it stays until it is closed, and hinders nobody.
import { App } from 'antd';
import { useEffect } from 'react';
import { hearDoubts } from '../parts/doubts.ts';
import { useWords } from '../words/index.ts';

export const Doubts = () => {
  const { notification } = App.useApp();
  const { t, both } = useWords();
  useEffect(
    () =>
      hearDoubts((doubts) => {
        for (const doubt of doubts)
          notification.warning({
            key: doubt.found ?? doubt.words.zh,
            title: both(doubt.words),
            description: both(doubt.remedy),
            duration: 0,
            role: 'alert',
            closeIcon: <span aria-label={t('close')}>×</span>,
          });
      }),
    [notification, t, both],
  );
  return null;
};
