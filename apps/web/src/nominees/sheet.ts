// Sends the orders of a sheet one after the other, each under its own key; stops at the first refusal and gives it back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Answered } from '../../../../office/screens.ts';
import { office } from '../api.ts';
import { keyOf } from '../orders/key.ts';
import { useOnce } from '../parts/once.ts';
import { useSeen } from '../queries.ts';

export interface Given {
  readonly do: string;
  readonly body: unknown;
}

/** The way to send the orders of a sheet, whether they are under way, what was refused, and whether the office could not be reached. */
export const useSheet = (election: string, done: () => void) => {
  const client = useQueryClient();
  const seen = useSeen(election);
  const tell = useMutation({
    mutationFn: async ({
      orders,
      on,
    }: {
      readonly orders: readonly Given[];
      readonly on: string;
    }): Promise<Answered | undefined> => {
      for (const given of orders) {
        const answer = await office.elections.tell({
          election,
          order: keyOf(seen, given.do, [given.body, on]),
          do: given.do,
          body: given.body,
          ...(on === '' ? {} : { on }),
        });
        if (answer.kind === 'refused') return answer;
      }
      return undefined;
    },
    onSuccess: async (refused) => {
      await client.invalidateQueries({ queryKey: ['e', election] });
      if (!refused) done();
    },
  });
  return {
    send: useOnce(tell),
    sending: tell.isPending,
    refused: tell.data?.kind === 'refused' ? tell.data : undefined,
    unreachable: tell.isError,
  };
};
