// What the screens ask of the office, each under a key that begins with the election, so that a new fact makes all of them ask again.
import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { office, troubleOf } from './api.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => troubleOf(error).kind === 'offline' && failures < 3,
    },
    mutations: { networkMode: 'always' },
  },
});

export const useSession = () => useQuery({ queryKey: ['session'], queryFn: () => office.session.now() });
export const useToday = (election: string) =>
  useQuery({ queryKey: ['e', election, 'today'], queryFn: () => office.elections.today({ election }) });
export const useHead = (election: string, enabled = true) =>
  useQuery({ queryKey: ['e', election, 'head'], queryFn: () => office.elections.head({ election }), enabled });
export const useCalendar = (election: string) =>
  useQuery({ queryKey: ['e', election, 'calendar'], queryFn: () => office.elections.calendar({ election }) });
export const useMove = (election: string, day: string, enabled: boolean) =>
  useQuery({
    queryKey: ['e', election, 'move', day],
    queryFn: () => office.elections.move({ election, day }),
    enabled,
    placeholderData: (before) => before,
  });
export const useCommittee = (election: string, enabled = true) =>
  useQuery({ queryKey: ['e', election, 'committee'], queryFn: () => office.elections.committee({ election }), enabled });
export const useCandidates = (election: string, enabled = true) =>
  useQuery({ queryKey: ['e', election, 'candidates'], queryFn: () => office.elections.candidates({ election }), enabled });
export const useNotices = (election: string) =>
  useQuery({ queryKey: ['e', election, 'notices'], queryFn: () => office.elections.notices({ election }) });
export const useReadiness = (election: string) =>
  useQuery({ queryKey: ['e', election, 'readiness'], queryFn: () => office.elections.readiness({ election }) });
export const useRepresentatives = (election: string) =>
  useQuery({ queryKey: ['e', election, 'representatives'], queryFn: () => office.elections.representatives({ election }) });
export const useBallots = (election: string) =>
  useQuery({ queryKey: ['e', election, 'ballots'], queryFn: () => office.elections.ballots({ election }) });
export const useStations = (election: string) =>
  useQuery({ queryKey: ['e', election, 'stations'], queryFn: () => office.elections.stations({ election }) });
/** Asked again every few seconds: a laptop that is heard makes no fact. */
export const useLaptops = (election: string, enabled: boolean) =>
  useQuery({
    queryKey: ['e', election, 'laptops'],
    queryFn: () => office.elections.laptops({ election }),
    enabled,
    refetchInterval: 5000,
  });
export const useLaptop = (election: string, enabled: boolean) =>
  useQuery({
    queryKey: ['e', election, 'laptop'],
    queryFn: () => office.elections.laptop({ election }),
    enabled,
    refetchInterval: 3000,
  });
export const useKnown = (election: string, enabled: boolean) =>
  useQuery({ queryKey: ['e', election, 'laptop known'], queryFn: () => office.elections.laptopKnown({ election }), enabled });
export const useProxies = (election: string) =>
  useQuery({ queryKey: ['e', election, 'proxies'], queryFn: () => office.elections.proxies({ election }) });
export const useCounting = (election: string, box?: string, enabled = true) =>
  useQuery({
    queryKey: ['e', election, 'counting', box ?? ''],
    queryFn: () => office.elections.counting({ election, ...(box === undefined ? {} : { box }) }),
    enabled,
    placeholderData: (before) => before,
  });
export const useDesk = (election: string, station: number, q: string) =>
  useQuery({
    queryKey: ['e', election, 'desk', station, q],
    queryFn: () => office.elections.desk({ election, station, q }),
    placeholderData: (before) => before,
  });
export const usePollDay = (election: string) =>
  useQuery({
    queryKey: ['e', election, 'pollday'],
    queryFn: () => office.elections.pollDay({ election }),
    refetchInterval: 30_000,
  });
export const useResult = (election: string) =>
  useQuery({ queryKey: ['e', election, 'result'], queryFn: () => office.elections.result({ election }) });
export const useArchive = (election: string) =>
  useQuery({ queryKey: ['e', election, 'archive'], queryFn: () => office.elections.afterwards({ election }) });
export const usePapers = (election: string) =>
  useQuery({ queryKey: ['e', election, 'papers'], queryFn: () => office.elections.papers({ election }) });
export const useSummary = (election: string) =>
  useQuery({ queryKey: ['e', election, 'summary'], queryFn: () => office.elections.summary({ election }) });
export const useBehindFigure = (election: string, name: string | undefined) =>
  useQuery({
    queryKey: ['e', election, 'behind', name ?? ''],
    queryFn: () => office.elections.behindFigure({ election, name: name ?? '' }),
    enabled: name !== undefined,
  });
/** Whose law is asked for. */
export type LawOf = { readonly election: string } | { readonly book: string };
export const useLaw = (of: LawOf) =>
  useQuery({
    queryKey: ['law', of],
    queryFn: () => ('election' in of ? office.elections.law(of) : office.around.law(of)),
    staleTime: 300_000,
  });
export const usePerson = (election: string, voter: string) =>
  useQuery({ queryKey: ['e', election, 'person', voter], queryFn: () => office.roll.person({ election, voter }) });
export const usePlayer = (election: string, enabled: boolean) =>
  useQuery({
    queryKey: ['e', election, 'player'],
    queryFn: () => office.player.now({ election }),
    enabled,
    refetchInterval: (query) => (query.state.data?.state === 'playing' ? 1000 : false),
  });
/** Counts of the roll and its groups; the rows come by windows (parts/windows.ts). */
export const useRollSums = (election: string, enabled = true) =>
  useQuery({ queryKey: ['e', election, 'roll sums'], queryFn: () => office.roll.page({ election, limit: 1 }), enabled });

/** Asks everything of one election again. */
export const useAskAgain = (election: string): (() => void) => {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['e', election] });
};

/** Who asks and the page of the book that was last seen: what the key of an order is made of. */
export const useSeen = (election: string): { readonly account: string; readonly known: number } => {
  const { data } = useHead(election);
  return { account: data?.who.account ?? '', known: data?.known ?? 0 };
};
