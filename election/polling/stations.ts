// Chapter 投票, before the day: every group has one station, every box stands in one place, every station has a secret booth; who votes elsewhere than his group is moved by a recorded order.
import { z } from 'zod';
import { answerOn, representativesListWithRoll, secretBooth, votingPlaces } from '../../law/rules.ts';
import { type Ground, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { electors, electorsByGroup } from '../roll/electors.ts';
import { clock, count, groupNo, name, personId, stationNo } from '../person.ts';
import { stationOf } from '../roll/places.ts';
import type { StationPlan } from './poll.ts';
import { type Refusal, refused } from '../refusal.ts';

const box = z.string().min(1).max(20);
const stationShape = z.strictObject({
  no: stationNo,
  name,
  groups: z.array(groupNo).min(1),
  boxes: z.array(box).min(1).max(40).describe('票箱编号'),
  place: z.enum(['centre', 'branch']).optional().describe('centre 主会场（中心投票会场）, branch 分会场；都不写是投票站'),
  address: z.string().max(200).optional().describe('地点'),
  opens: clock.optional(),
  closes: clock.optional(),
  booths: count.optional().describe('秘密写票处'),
  desks: count.optional().describe('发票处'),
  stepFree: z.boolean().optional().describe('轮椅可以进出'),
  mobile: z.array(box).max(40).optional().describe('其中的流动票箱'),
});

export const stationOrders = {
  setStations: order({
    zh: '设置投票站和票箱',
    en: 'set the stations and boxes',
    stages: ['candidacy'],
    schema: z.strictObject({
      opens: clock,
      closes: clock,
      countAt: name.describe('计票地点'),
      stations: z.array(stationShape).min(1).max(400),
    }),
    decide: (e, o, g) =>
      somebodyVotes(e, g) ??
      groupsOnce(e, o.stations) ??
      boxesOnce(o.stations) ??
      hoursInOrder([o, ...o.stations.map((s) => ({ opens: s.opens ?? o.opens, closes: s.closes ?? o.closes }))]) ??
      asTheLawWants(o.stations, g) ?? [{ fact: 'StationsSet', on: g.on, round: e.rounds.at(-1)?.number ?? 1, ...o }],
  }),
  moveVoters: order({
    zh: '调整选民的投票站',
    en: 'let voters vote at another station',
    stages: ['candidacy'],
    schema: z
      .strictObject({
        station: stationNo,
        because: z.string().trim().min(1).max(200),
        voters: z.array(personId).max(20_000).optional(),
        address: z.string().trim().min(2).max(60).optional().describe('住址中含有这些字的选民，如 3号楼'),
        group: groupNo.optional().describe('只在这一组里找'),
      })
      .refine((o) => (o.voters === undefined) !== (o.address === undefined), { path: ['voters'], message: 'voters or address' }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round || round.stations.size === 0) return refused('stations are not set');
      if (!round.stations.has(o.station)) return refused('no such station', { station: o.station });
      const stranger = o.voters?.find((v) => !electors(e).has(v));
      if (stranger !== undefined) return refused('no such voter', { voter: stranger });
      const { address } = o;
      const meant =
        address === undefined
          ? [...new Set(o.voters)]
          : [...electors(e).values()]
              .filter((v) => (o.group === undefined || v.group === o.group) && v.secret?.address?.includes(address))
              .map((v) => v.voter);
      const voters = meant.filter((v) => stationOf(e, v, round) !== o.station);
      if (voters.length === 0) return refused('nobody to move', { station: o.station });
      return [{ fact: 'VotersMoved', on: g.on, round: round.number, station: o.station, voters, because: o.because }];
    },
  }),
} as const;

/** Where representatives elect, they are listed before a place is set for them. */
const somebodyVotes = (e: Election, g: Ground): Refusal | undefined =>
  electorsByGroup(e).size > 0
    ? undefined
    : refused('representatives are not listed', {}, answerOn(representativesListWithRoll, g.law));

/** Each group stands in one station, none in two. */
const groupsOnce = (e: Election, stations: readonly StationPlan[]): Refusal | undefined => {
  const seen = new Map<number, number>();
  for (const s of stations)
    for (const group of s.groups) {
      if (seen.has(group)) return refused('a group in two stations', { group, a: seen.get(group) ?? 0, b: s.no });
      seen.set(group, s.no);
    }
  const lost = [...electorsByGroup(e).keys()].find((group) => !seen.has(group));
  return lost === undefined ? undefined : refused('a group without a station', { group: lost });
};

/** Each box and each number of a station stands once; a mobile box is one of its station's. */
const boxesOnce = (stations: readonly StationPlan[]): Refusal | undefined => {
  const boxes = stations.flatMap((s) => s.boxes);
  const twice =
    boxes.find((b, i) => boxes.indexOf(b) !== i) ??
    stations.map((s) => s.no).find((n, i, all) => all.indexOf(n) !== i) ??
    stations.flatMap((s) => s.mobile?.filter((m) => !s.boxes.includes(m)) ?? [])[0];
  return twice === undefined ? undefined : refused('no such box', { box: twice });
};

const hoursInOrder = (hours: readonly { readonly opens: string; readonly closes: string }[]): Refusal | undefined => {
  const wrong = hours.find((h) => h.closes <= h.opens);
  return wrong && refused('the moment is past', { opens: wrong.opens, closes: wrong.closes });
};

/** A secret booth everywhere it was counted, one centre at most, and a way of setting up that the province knows. Where nothing is said of booths and places, nothing is judged. */
const asTheLawWants = (stations: readonly StationPlan[], g: Ground): Refusal | undefined => {
  const booth = answerOn(secretBooth, g.law);
  const without = stations.find((s) => s.booths === 0);
  if (booth.value && without) return refused('no secret booth', { station: without.no }, booth);
  const centres = stations.filter((s) => s.place === 'centre');
  if (centres.length > 1) return refused('two centres', { a: centres[0]?.no ?? 0, b: centres[1]?.no ?? 0 });
  if (stations.every((s) => s.place === undefined)) return undefined;
  const way = centres.length === 0 ? 'stations only' : stations.length === 1 ? 'one meeting' : 'centre and stations';
  const places = answerOn(votingPlaces, g.law);
  return places.kind === 'fixed' && !places.value.includes(way)
    ? refused('places not known to the law', { way }, places)
    : undefined;
};
