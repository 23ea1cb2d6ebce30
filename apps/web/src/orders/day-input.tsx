// A day as it is entered: typed as 2026-03-28 or in Chinese, whatever language the browser speaks, or picked in the browser's calendar; beside it the day in words with weekday and distance.
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { DayText } from '../parts/day.tsx';
import { useWords } from '../words/index.ts';
import { dayIn } from '../words/days.ts';

interface Given {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly today?: string;
  readonly min?: string;
  readonly max?: string;
  readonly size?: 'large';
}

export const DayInput = ({ value, onChange, today, min, max, ...rest }: Given) => {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>();
  const calendar = useRef<HTMLInputElement>(null);
  const picks = 'showPicker' in HTMLInputElement.prototype;
  const give = (text: string): void => {
    setTyped(text);
    onChange?.(dayIn(text) ?? '');
  };
  return (
    <span className="day-input">
      <Input
        {...rest}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        placeholder={t('day.as')}
        value={typed !== undefined && (dayIn(typed) ?? '') === (value ?? '') ? typed : (value ?? '')}
        onChange={(event) => give(event.target.value)}
        onBlur={() => setTyped((text) => (text === undefined || dayIn(text) === undefined ? text : undefined))}
      />
      {picks ? (
        <>
          <input
            ref={calendar}
            className="day-calendar"
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={value ?? ''}
            {...(min === undefined ? {} : { min })}
            {...(max === undefined ? {} : { max })}
            onChange={(event) => {
              setTyped(undefined);
              onChange?.(event.target.value);
            }}
          />
          <Button
            {...(rest.size ? { size: rest.size } : {})}
            aria-label={t('day.pick')}
            onClick={() => calendar.current?.showPicker()}
          >
            <span aria-hidden="true">▾</span>
          </Button>
        </>
      ) : null}
      {value ? <DayText day={value} {...(today === undefined ? {} : { today })} /> : null}
    </span>
  );
};
