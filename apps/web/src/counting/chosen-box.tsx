// One box at the counting table: opened with its count, then called ballot after ballot until calls and count agree. Which box it is: screens/counting.tsx.
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import type { CountingScreen } from '../../../../office/screens-count.ts';
import type { HeadLine } from '../../../../office/screens.ts';
import { office, troubleOf } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { keyOf } from '../orders/key.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { Empty } from '../parts/states.tsx';
import { useAskAgain, useSeen } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { BeforeCalling } from './before.tsx';
import { BoxSheet } from './box-sheet.tsx';
import { Entry } from './entry.tsx';

export type Box = CountingScreen['boxes'][number];

type BoxState = 'waiting' | 'closed' | 'open' | 'counted';

/** Waiting for its ballots, closed with them, open on the table, or counted. */
export const stateOf = (box: Box): BoxState =>
  box.counted ? 'counted' : box.returned !== undefined ? 'open' : box.accepted ? 'closed' : 'waiting';

interface Asker {
  readonly roles: HeadLine['who']['roles'];
  readonly account: string;
  /** The dialog over a doubtful ballot is open. */
  readonly deciding: boolean;
}

export const ChosenBox = ({
  screen,
  box,
  election,
  ...asker
}: Asker & { readonly screen: CountingScreen; readonly box: Box | undefined; readonly election: string }) => {
  const { t } = useWords();
  if (!box) return <Empty title={t('counting.noSuchBox')} />;
  const next = screen.boxes.find((one) => !one.counted && one.box !== box.box);
  const state = stateOf(box);
  if (box.into !== undefined)
    return (
      <Empty title={t('heap.mixed', { box: box.box, ballots: box.found ?? 0, into: box.into })}>
        <Button type="primary" href={addressOf(election, 'counting', { box: box.into })}>
          {t('counting.next', { box: box.into })}
        </Button>
      </Empty>
    );
  switch (state) {
    case 'waiting':
      return (
        <Empty title={t('counting.waiting', { station: box.station })} hint={t('counting.waitingHint')}>
          <OrderButton order="acceptStation" election={election} start={{ station: box.station }} />
        </Empty>
      );
    case 'closed':
      return <OpenBox box={box} election={election} />;
    case 'counted':
      return (
        <Empty title={`✓ ${t('counting.counted', { box: box.box, ballots: box.returned ?? 0 })}`}>
          {next ? (
            <Button type="primary" href={addressOf(election, 'counting', { box: next.box })}>
              {t('counting.next', { box: next.box })}
            </Button>
          ) : (
            <Button type="primary" href={addressOf(election, 'result')}>
              {t('counting.toResult')}
            </Button>
          )}
          {asker.roles.includes('chair') ? (
            <OrderButton order="orderRecount" election={election} start={{ boxes: box.box }} />
          ) : null}
        </Empty>
      );
    case 'open':
      return <OpenedBox screen={screen} box={box} election={election} {...asker} />;
    default:
      return state satisfies never;
  }
};

const OpenBox = ({ box, election }: { readonly box: Box; readonly election: string }) => {
  const { t } = useWords();
  const { tell, refusal, lost } = useOrder(election);
  return (
    <section className="open-box">
      <h2>{t('counting.openTitle', { box: box.box })}</h2>
      <p className="quiet">{box.issued > 0 ? t('counting.openHint', { issued: box.issued }) : t('counting.openHintNone')}</p>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ tellers: 2, bundle: 50 }}
        onFinish={({ shuffled, ...given }: { returned: number; tellers: number; bundle: number; shuffled?: boolean }) =>
          tell('openBox', { box: box.box, ...given, ...(shuffled ? { shuffled } : {}) })
        }
      >
        <Form.Item name="returned" label={t('field.inBox')} rules={[{ required: true, message: t('needed') }]}>
          <InputNumber
            size="large"
            min={0}
            precision={0}
            controls={false}
            inputMode="numeric"
            autoFocus
            className="number-input"
          />
        </Form.Item>
        <Form.Item name="tellers" label={t('two.tellers')}>
          <Radio.Group
            options={[
              { value: 2, label: t('two.two') },
              { value: 1, label: t('two.one') },
            ]}
          />
        </Form.Item>
        <Form.Item name="bundle" label={t('two.size')}>
          <Radio.Group options={[25, 50, 100]} />
        </Form.Item>
        <Form.Item name="shuffled" valuePropName="checked" extra={t('heap.shuffledHint')}>
          <Checkbox>{t('heap.shuffled')}</Checkbox>
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit">
          {t('order.openBox')}
        </Button>
      </Form>
      <RefusalCard refusal={refusal} where={t('box.n', { box: box.box })} />
      {lost ? <Alert type="warning" showIcon title={t('trouble.offline')} description={t('order.sendAgain')} /> : null}
    </section>
  );
};

const OpenedBox = ({
  screen,
  box,
  election,
  roles,
  account,
  deciding,
}: Asker & { readonly screen: CountingScreen; readonly box: Box; readonly election: string }) => {
  const { t } = useWords();
  const { tell, refusal, lost, pending } = useOrder(election);
  const [sheet, setSheet] = useState(false);
  const all = screen.sheet ? screen.sheet.stands : box.agreed >= (box.returned ?? 0);
  const inDoubt = screen.doubtful.filter((one) => !one.decided).length;
  const { style } = screen;
  if (!style) return <Empty title={t('counting.noStyle')} hint={t('counting.noStyleHint')} />;
  const end = all ? (
    <div className="box-full">
      <p className="state-title">{t('counting.full', { box: box.box, ballots: box.returned ?? 0 })}</p>
      <Button
        type="primary"
        size="large"
        loading={pending}
        disabled={inDoubt > 0}
        onClick={() => tell('closeBox', { box: box.box })}
      >
        {t('order.closeBox')}
      </Button>
      <p className={inDoubt > 0 ? 'state-due' : 'quiet'}>
        {inDoubt > 0 ? `! ${t('doubtful.open', { open: inDoubt })}` : t('sure.closeBox')}
      </p>
    </div>
  ) : null;
  return (
    <>
      <BeforeCalling
        box={box}
        boxes={screen.boxes}
        election={election}
        may={roles.some((role) => role === 'chair' || role === 'scrutineer')}
      />
      {/* A box is called or its sheet is typed in, never both: with a sheet there is no ballot to enter. */}
      {screen.sheet ? (
        <section className="pad" aria-label={t('paper.title')}>
          {end ?? <p className="quiet">{t('paper.wait')}</p>}
        </section>
      ) : (
        <Entry
          screen={screen}
          style={style}
          box={box}
          election={election}
          askingElsewhere={sheet || deciding}
          mayCall={roles.includes('teller') || (roles.includes('caller') && !screen.two)}
          account={account}
        >
          {end}
        </Entry>
      )}
      <RefusalCard refusal={refusal} where={t('box.n', { box: box.box })} />
      {lost ? <Alert type="warning" showIcon title={t('trouble.offline')} description={t('order.sendAgain')} /> : null}
      <p className="quiet">
        {t('counting.countedWrong')} <OrderButton order="recountBox" election={election} start={{ box: box.box }} />
      </p>
      {box.called === 0 && !all && roles.includes('teller') && !screen.sheet?.stands ? (
        <p className="quiet">
          {t('counting.sheetInstead')}{' '}
          <Button type="link" className="plain-link" onClick={() => setSheet(true)}>
            {t('counting.enterSheet')}
          </Button>
        </p>
      ) : null}
      {sheet ? <BoxSheet screen={screen} style={style} box={box} election={election} close={() => setSheet(false)} /> : null}
    </>
  );
};

/** Sends one order of the counting table; after a lost line the next press sends the same key again. */
const useOrder = (election: string) => {
  const askAgain = useAskAgain(election);
  const [refusal, setRefusal] = useState<Refused>();
  const seen = useSeen(election);
  const order = useMutation({
    mutationFn: ({ what, body }: { readonly what: string; readonly body: unknown }) =>
      office.elections.tell({ election, order: keyOf(seen, what, body), do: what, body }),
    onSuccess: (answer) => {
      setRefusal(answer.kind === 'refused' ? answer : undefined);
      askAgain();
    },
  });
  const once = useOnce(order);
  return {
    tell: (what: string, body: unknown) => once({ what, body }),
    refusal,
    pending: order.isPending,
    lost: order.isError && troubleOf(order.error).kind === 'offline',
  };
};
