// A day as it is picked: the browser's own field, and beside it the day in words with weekday and distance.
import { Input } from 'antd';
import { DayText } from '../parts/day.tsx';

interface Given { readonly id?: string; readonly value?: string; readonly onChange?: (value: string) => void; readonly today: string; readonly min?: string; readonly max?: string }

export const DayInput = ({ value, onChange, today, ...rest }: Given) => (
  <span className="day-input">
    <Input type="date" {...rest} value={value ?? ''} onChange={(event) => onChange?.(event.target.value)} />
    {value ? <DayText day={value} today={today} /> : null}
  </span>
);
