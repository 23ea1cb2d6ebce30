// The citizen's id number (GB 11643): length, date, check digit, sex, and the unassigned division code that only a rehearsal may use. Residence permits pass; a foreigner’s permanent residence card does not. It corrects nothing.
import { isDay } from '../law/days.ts';
import type { Sex } from './person.ts';
import type { FaultKey } from './refusal.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const digits = '10X98765432';

/** The division code that is assigned to no place: invented people carry it. */
const unassignedDivision = '999999';

/** The check character of the first seventeen digits. */
export const checkDigit = (seventeen: string): string => {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (weights[i] ?? 0) * (seventeen.charCodeAt(i) - 48);
  return digits[sum % 11] ?? '';
};

/** The provinces of GB/T 2260; 81, 82 and 83 are the residence permits of Hong Kong, Macao and Taiwan people. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** What is wrong with an id number; empty when nothing is. Fifteen digits are named, not converted. */
export const idFaults = (id: string, sex: Sex, rehearsal: boolean): FaultKey[] => {
  if (/^\d{15}$/.test(id)) return ['id of fifteen digits'];
  if (/^[A-Z]{3}\d{12}$/.test(id) || (/^9\d{17}$/.test(id) && !id.startsWith(unassignedDivision)))
    return ['id of a foreign resident'];
  if (!/^\d{17}[\dX]$/.test(id)) return ['id has a wrong length'];
  const faults: FaultKey[] = [];
  if (!isDay(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`)) faults.push('id has an impossible date');
  if (checkDigit(id.slice(0, 17)) !== id[17]) faults.push('id check digit is wrong');
  if (!provinces.has(id.slice(0, 2)) && !id.startsWith(unassignedDivision)) faults.push('id has an unknown division');
  if (id.startsWith(unassignedDivision) && !rehearsal) faults.push('id belongs to the unassigned division');
  if ((Number(id[16]) % 2 === 1) !== (sex === 'man')) faults.push('sex differs from the id');
  return faults;
};
