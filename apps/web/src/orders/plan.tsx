// What the plan decides where the law leaves it open: each such question of the law book with its default, and the answers a plan may give. Empty means the default holds.
import { Form, InputNumber, Select } from 'antd';
import { wordsOf } from '../../../../law/words.ts';
import { useLaw } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { type PlanQuestion, planQuestions } from './planquestions.ts';

export const PlanFields = ({ election, name }: { readonly election: string; readonly name: string }) => {
  const { t, both } = useWords();
  const law = useLaw({ election });
  const open = (law.data?.rules ?? []).filter((rule) => rule.kind !== 'fixed' && rule.key in planQuestions);
  return (
    <fieldset className="rows">
      <legend>
        {t('plan.decides')}
        <span className="quiet">（{t('optional')}）</span>
      </legend>
      <p className="quiet">{t('plan.hint')}</p>
      {law.isPending ? (
        <p className="quiet" role="status">
          {t('loading')}
        </p>
      ) : null}
      {open.map((rule) => (
        <Form.Item
          key={rule.key}
          name={[name, rule.key]}
          label={both(rule.asks)}
          extra={
            <>
              {t('plan.default', { value: both(rule.value) })} · {both(rule.cites)}
            </>
          }
        >
          <Choice question={planQuestions[rule.key] ?? 'number'} rule={rule.key} />
        </Form.Item>
      ))}
    </fieldset>
  );
};

const Choice = ({ question, rule, ...bound }: { readonly question: PlanQuestion; readonly rule: string }) => {
  const { t, both } = useWords();
  if (question === 'number')
    return (
      <InputNumber
        min={0}
        precision={0}
        controls={false}
        className="number-input"
        inputMode="numeric"
        placeholder={t('plan.asDefault')}
        {...bound}
      />
    );
  if (question === 'yes or no')
    return (
      <Select
        allowClear
        placeholder={t('plan.asDefault')}
        options={[true, false].map((value) => ({ value, label: both(wordsOf(rule, value)) }))}
        {...bound}
      />
    );
  const [many, values] = 'several' in question ? [{ mode: 'multiple' as const }, question.several] : [{}, question];
  return (
    <Select
      {...many}
      allowClear
      placeholder={t('plan.asDefault')}
      options={values.map((value) => ({ value, label: both(wordsOf(rule, value)) }))}
      {...bound}
    />
  );
};
