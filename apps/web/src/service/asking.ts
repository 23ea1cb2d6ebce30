// What the screens of the book of work ask of the office, each under a key that begins with the book.
import { useQuery } from '@tanstack/react-query';
import { office } from '../api.ts';
import type { Filter } from './filters.tsx';

interface WorkAsked extends Filter {
  readonly offset: number;
  readonly many: number;
}
export const useWork = (book: string, known: number, asked: WorkAsked) =>
  useQuery({
    queryKey: ['b', book, 'work', known, asked],
    queryFn: () => office.work.list({ book, ...asked }),
    placeholderData: (before) => before,
  });
export const useFile = (book: string, known: number) =>
  useQuery({
    queryKey: ['b', book, 'file', known],
    queryFn: () => office.work.file({ book }),
    placeholderData: (before) => before,
  });
export const usePortfolio = (book: string, known: number) =>
  useQuery({
    queryKey: ['b', book, 'portfolio', known],
    queryFn: () => office.work.portfolio({ book }),
    placeholderData: (before) => before,
  });
export const useReport = (book: string, known: number, which: string | undefined) =>
  useQuery({
    queryKey: ['b', book, 'report', known, which ?? ''],
    queryFn: () => office.work.report({ book, ...(which === undefined ? {} : { which }) }),
    placeholderData: (before) => before,
  });
export const useCases = (book: string, known: number) =>
  useQuery({
    queryKey: ['b', book, 'cases', known],
    queryFn: () => office.work.cases({ book }),
    placeholderData: (before) => before,
  });
export const photoAddress = (book: string, evidence: string): string => `/work-photo/${encodeURIComponent(book)}/${evidence}`;
export const useExpenses = (book: string, known: number) =>
  useQuery({
    queryKey: ['b', book, 'expenses', known],
    queryFn: () => office.work.expenses({ book }),
    placeholderData: (before) => before,
  });
