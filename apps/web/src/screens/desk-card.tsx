// One person at the issuing desk: which ballots may be taken, for whom, and the one button that issues them. Who is found by what was typed: desk.tsx.
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { DeskScreen, DeskState } from '../../../../office/screens-count.ts';
import { tellSurely } from '../hall/unsure.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { keyOf } from '../orders/key.ts';
import { ArticleChip } from '../parts/article.tsx';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { sayNo } from '../parts/sound.ts';
import { useAskAgain, useSeen } from '../queries.ts';
import { useWords } from '../words/index.ts';

export type Found = DeskScreen['found'][number];

/** How many ballot sets somebody may take now. */
export const canTake = (one: Found): number =>
  (one.own.state === 'may receive' ? 1 : 0) + one.proxies.filter((p) => p.state.state === 'may receive').length;

export const StateWords = ({ state }: { readonly state: DeskState }) => {
  const { t } = useWords();
  switch (state.state) {
    case 'may receive':
      return <span className="state-good">{t('desk.receives', { count: 1 })}</span>;
    case 'issued':
      return (
        <span className="state-bad">
          ✗ {t('desk.issuedAt', { station: state.station })}
          {state.taker ? t('desk.takenBy', { taker: state.taker }) : ''}
          {state.box ? t('desk.atHome', { box: state.box }) : ''}
          {state.spoiled > 0 ? t('desk.replaced', { spoiled: state.spoiled }) : ''}
        </span>
      );
    case 'elsewhere':
      return (
        <span className="state-due">
          → {t('desk.elsewhere', { station: state.station, place: state.place })}
          {state.address ? (
            <>
              {' '}
              <span lang="zh-CN">{t('desk.address', { address: state.address })}</span>
            </>
          ) : null}
        </span>
      );
    case 'by proxy':
      return <span className="state-due">{t('desk.byProxy', { holder: state.holder })}</span>;
    case 'void card':
      return <span className="state-bad">✗ {t('desk.voidCard')}</span>;
    default:
      return state satisfies never;
  }
};

/** One person at the desk: what may be received, for whom, and the one button. */
export const Card = ({
  election,
  station,
  found,
  focused,
  next,
}: {
  readonly election: string;
  /** It was picked, not only found: the next Enter issues. */
  readonly focused: boolean;
  readonly station: number;
  readonly found: Found;
  readonly next: (said: string) => void;
}) => {
  const { t } = useWords();
  const seen = useSeen(election);
  const askAgain = useAskAgain(election);
  const may = found.own.state === 'may receive';
  const open = found.proxies.filter((p) => p.state.state === 'may receive');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [helped, setHelped] = useState(found.helper !== undefined);
  const [refusal, setRefusal] = useState<Refused>();
  const proxyFor = open.map((p) => p.principal).filter((p) => !left.includes(p));
  const count = proxyFor.length + (may ? 1 : 0);
  const order = useMutation({
    mutationFn: () => {
      const body = { station, taker: found.voter, own: may, proxyFor, helped };
      return tellSurely(election, keyOf(seen, 'issueBallots', body), { do: 'issueBallots', body });
    },
    onSuccess: (answer) => {
      askAgain();
      if (answer.kind === 'refused') {
        setRefusal(answer);
        sayNo();
      } else next(t('desk.done', { name: found.name, count }));
    },
  });
  const once = useOnce(order);
  return (
    <section className="desk-card" aria-label={found.name}>
      <h2 lang="zh-CN">
        {found.name}{' '}
        <span className="quiet">
          {t('group.n', { group: found.group })} · <span className="number">{found.no}</span>
        </span>
      </h2>
      <ul className="desk-sets">
        <li>
          {t('desk.own')} <StateWords state={found.own} />
          {'cites' in found.own ? (
            <>
              {' '}
              <ArticleChip cites={found.own.cites} />
            </>
          ) : null}
        </li>
        {found.proxies.map((p) => (
          <li key={p.principal}>
            {p.state.state === 'may receive' ? (
              <Checkbox
                checked={!left.includes(p.principal)}
                onChange={() =>
                  setLeft(left.includes(p.principal) ? left.filter((x) => x !== p.principal) : [...left, p.principal])
                }
              >
                {t('desk.for', { name: p.name })}
              </Checkbox>
            ) : (
              <>
                {t('desk.for', { name: p.name })} <StateWords state={p.state} />
              </>
            )}
          </li>
        ))}
      </ul>
      {count > 0 ? (
        <p>
          <Checkbox checked={helped} onChange={() => setHelped(!helped)}>
            {t('desk.helped')}
            {found.helper ? <span lang="zh-CN">（{found.helper}）</span> : null}
          </Checkbox>
        </p>
      ) : null}
      {found.mobile && may ? <p className="state-due">○ {t('desk.askedMobile')}</p> : null}
      {count > 0 ? (
        <Button
          type="primary"
          size="large"
          className="desk-issue"
          autoFocus={focused}
          onKeyDown={(event) => {
            if (event.repeat) event.preventDefault();
          }}
          loading={order.isPending}
          onClick={() => {
            setRefusal(undefined);
            once(undefined);
          }}
        >
          {t('desk.issue', { count })}
        </Button>
      ) : null}
      {found.own.state === 'issued' && found.own.station === station ? (
        <div className="dialog-buttons">
          <OrderButton order="replaceBallot" surely election={election} start={{ station, elector: found.voter }} />
          <OrderButton order="correctIssue" surely election={election} start={{ station, elector: found.voter }} />
        </div>
      ) : null}
      <RefusalCard refusal={refusal} where={found.name} />
    </section>
  );
};
