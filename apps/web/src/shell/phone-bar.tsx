// The bar at the bottom of a phone, of an election or of a book: where one goes most, and the rest behind 更多.
import { Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/index.ts';

interface Given {
  readonly first: ReactNode;
  /** What lies behind 更多; absent where nothing does. */
  readonly rest?: ((picked: () => void) => ReactNode) | undefined;
  readonly restIsHere: boolean;
}

export const PhoneBar = ({ first, rest, restIsHere }: Given) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <nav className="bottom" aria-label={t('nav.bottom')}>
      {first}
      {rest ? (
        <button
          type="button"
          className="nav-item"
          aria-expanded={open}
          aria-current={restIsHere ? 'page' : undefined}
          onClick={() => setOpen(true)}
        >
          <span className="nav-mark" aria-hidden="true">
            ⋯
          </span>
          <span>{t('nav.more')}</span>
        </button>
      ) : null}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        size="auto"
        styles={{ wrapper: { maxHeight: '92vh' } }}
        title={t('nav.more')}
        closable={{ 'aria-label': t('close') }}
      >
        <div className="nav-rest">{rest?.(() => setOpen(false))}</div>
      </Drawer>
    </nav>
  );
};
