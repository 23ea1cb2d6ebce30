// A time of day as it is entered: typed as 14:30, 1430 or 14：30, always by 24 hours, whatever language the browser speaks.
import { Input } from 'antd';
import { useState } from 'react';
import { clockIn } from '../words/days.ts';

interface Given {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly size?: 'large';
  readonly className?: string;
  readonly 'aria-label'?: string;
}

export const ClockInput = ({ value, onChange, className = '', ...rest }: Given) => {
  const [typed, setTyped] = useState<string>();
  const give = (text: string): void => {
    setTyped(text);
    onChange?.(clockIn(text) ?? '');
  };
  return (
    <Input
      {...rest}
      className={`clock-input ${className}`}
      inputMode="numeric"
      autoComplete="off"
      maxLength={8}
      placeholder="14:30"
      value={typed !== undefined && (clockIn(typed) ?? '') === (value ?? '') ? typed : (value ?? '')}
      onChange={(event) => give(event.target.value)}
      onBlur={() => setTyped((text) => (text === undefined || clockIn(text) === undefined ? text : undefined))}
    />
  );
};
