// 法规: the rules that hold for this book, question by question, and the way to the whole law book.
import { Button } from 'antd';
import { Heading } from '../parts/heading.tsx';
import { Answer } from '../parts/states.tsx';
import { useLaw } from '../queries.ts';
import { Rules } from '../screens/law.tsx';
import { useWords } from '../words/index.ts';
import type { OfBook } from './screens.ts';

const Law = ({ book }: OfBook) => {
  const { t } = useWords();
  const law = useLaw({ book });
  return (
    <>
      <Heading title={t('nav.law')} sub={t('around.lawSub')}>
        <Button href="/law" target="_blank" rel="noopener">
          {t('law.book')}
        </Button>
      </Heading>
      <Answer of={law}>{({ rules }) => <Rules rules={rules} />}</Answer>
    </>
  );
};

export default Law;
