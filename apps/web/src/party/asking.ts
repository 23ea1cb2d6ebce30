// What the screens of a party election ask of the office: one answer for all of them, anew whenever the book has grown.
import { useQuery } from '@tanstack/react-query';
import { office } from '../api.ts';
import type { OfBook } from '../around/screens.ts';

export const useParty = ({ book, head }: OfBook) =>
  useQuery({
    queryKey: ['b', book, 'party', head.known, head.today],
    queryFn: () => office.party.screen({ book }),
    placeholderData: (before) => before,
  });
