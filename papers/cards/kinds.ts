// Cards and what goes with them by hand: cards of voters and their delivery, receipts, passes of the staff.
import { type KindsOf, ofVote, unless } from '../kind.ts';
import { staffPasses } from '../notices/ahead.ts';
import { objectionReceipts } from '../notices/rollsupplement.ts';
import { passesOf } from '../../election/polling/passes.ts';
import { cardDelivery, voterCards } from './cards.ts';
import { passCards, passList } from './passes.ts';

export const cardKinds: KindsOf = (e, { tokenOf }) => {
  const card = e.begun?.kind === 'community' ? '选民证' : '参选证';
  const posted = unless(e.roll.postings.length > 0, '公布选民名单', 'the roll to be posted');
  return [
    {
      name: 'voter-cards',
      title: { zh: card, en: 'Voter cards' },
      formats: ['pdf'],
      personal: true,
      waitsFor: posted,
      page: () => voterCards(e, tokenOf),
    },
    {
      name: 'voter-cards-large',
      title: { zh: `${card}（大字）`, en: 'Voter cards in large print' },
      formats: ['pdf'],
      personal: true,
      waitsFor: posted,
      page: () => voterCards(e, tokenOf, 'eight'),
    },
    {
      name: 'card-delivery',
      title: { zh: `${card}发放签收表`, en: 'List for the delivery of cards' },
      formats: ['pdf'],
      personal: true,
      waitsFor: posted,
      page: () => cardDelivery(e),
    },
    ...(e.roll.objections.size > 0
      ? [
          {
            name: 'objection-receipts',
            title: { zh: '名单异议回执', en: 'Receipts of objections' },
            formats: ['pdf'] as const,
            personal: true,
            waitsFor: undefined,
            page: () => objectionReceipts(e),
          },
        ]
      : []),
    ...e.rounds.map((round) => ({
      ...ofVote(round, 'staff-passes', '工作证发放表', 'Passes of the staff'),
      formats: ['pdf'] as const,
      personal: false,
      waitsFor: unless(round.staff.length > 0, '设置投票站、确定工作人员', 'stations and staff to be set'),
      page: () => staffPasses(e, round),
    })),
    ...e.rounds.flatMap((round) =>
      passesOf(e).some((pass) => pass.round === round.number)
        ? [
            { ...ofVote(round, 'passes', '入场证', 'Passes for the hall'), page: () => passCards(e, round) },
            { ...ofVote(round, 'pass-list', '入场证发放表', 'List of the passes for the hall'), page: () => passList(e, round) },
          ].map((kind) => ({ ...kind, formats: ['pdf'] as const, personal: true, waitsFor: undefined }))
        : [],
    ),
  ];
};
