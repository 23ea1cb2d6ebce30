// 今天 of a party election: what can be done now first, then every step in its order with what it waits for.
import type { PartyStep } from '../../../../election/party/step.ts';
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useParty } from './asking.ts';

const Today = (of: OfBook) => {
  const { both } = useWords();
  const screen = useParty(of);
  return (
    <Answer of={screen}>
      {({ head, steps, elected }) => {
        const now = steps
          .filter((s) => !s.done && s.waits === undefined)
          .sort((a, b) => Number(a.maybe === true) - Number(b.maybe === true));
        const zhEn = (zh: string, en: string) => both({ zh, en });
        return (
          <>
            <Heading
              title={zhEn('今天', 'Today')}
              sub={`${both(head.organisation)} · ${both(head.seats)} · ${both(head.variant)}`}
            />
            {elected.length === 0 ? null : (
              <p className="lines-note">
                {zhEn('当选：', 'Elected: ')}
                {elected.map((e) => `${both(e.post)} ${e.name}`).join(zhEn('、', ', '))}
              </p>
            )}
            {steps.every((s) => s.done) ? (
              <Empty
                title={zhEn('各步都已办完', 'Every step is done')}
                hint={zhEn(
                  '培训、评议、满意度测评在“办理”里登记。',
                  'Trainings, reviews and surveys are recorded under “all steps”.',
                )}
              />
            ) : null}
            {now.length === 0 ? null : (
              <section className="sheet-part">
                <h2>{zhEn('现在办', 'Now')}</h2>
                <ol className="party-steps">
                  {now.map((step, at) => (
                    <Step key={step.words.en} of={of} step={step} next={at === 0} />
                  ))}
                </ol>
              </section>
            )}
            <section className="sheet-part">
              <h2>{zhEn('全部步骤', 'All steps')}</h2>
              <ol className="party-steps">
                {steps.map((step, at) => (
                  <Step key={at} of={of} step={step} next={step === now[0]} listed />
                ))}
              </ol>
            </section>
          </>
        );
      }}
    </Answer>
  );
};

const Step = ({
  of,
  step,
  next,
  listed = false,
}: {
  readonly of: OfBook;
  readonly step: PartyStep;
  readonly next: boolean;
  /** In the list of all: no buttons. */
  readonly listed?: boolean;
}) => {
  const { both } = useWords();
  const mark = step.done ? '✓' : next ? '→' : step.waits ? '…' : '○';
  const [main, ...others] = step.orders;
  return (
    <li className={next ? 'party-next' : step.done ? 'party-done' : undefined} aria-current={next && listed ? 'step' : undefined}>
      <span aria-hidden="true">{mark}</span>
      <span>
        {both(step.words)}
        <span className="unseen">{both(step.done ? { zh: '（已办）', en: ' (done)' } : { zh: '（未办）', en: ' (open)' })}</span>
        {step.waits && !step.done ? (
          <span className="quiet">
            {both({ zh: '　先等：', en: ' — waits for: ' })}
            {both(step.waits)}
          </span>
        ) : null}
      </span>
      {listed || step.done || step.waits || !main ? null : (
        <span className="party-orders">
          <BookOrder book={of.book} order={main.order} {...(main.start ? { start: main.start } : {})} primary={next} />
          {others.map((o) => (
            <BookOrder key={o.order} book={of.book} order={o.order} {...(o.start ? { start: o.start } : {})} />
          ))}
        </span>
      )}
    </li>
  );
};

export default Today;
