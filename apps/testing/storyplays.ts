// The stories that are played at the screens: what people do by hand in each, and the figures of its source that must stand on the screens at each stage.
import type { StoryStep } from '../../office/told/tell.ts';
import type { Play } from './storyplay.ts';
import type { Line } from './storystage.ts';

const at = (step: StoryStep): Readonly<Record<string, unknown>> => step.told.body as Readonly<Record<string, unknown>>;
const concludes = ['confirmResult', 'announceResult', 'signReport', 'sealBallots', 'callSecondVote'];
const firstOf = (name: string) => (line: Line): boolean => line.do === name && line.expect === 'done';
const ends = (which: string, name: string, stands: Play['stands']): Play => ({
  facts: `ends/facts-${which}.json`,
  name,
  from: firstOf('openAllStations'),
  byHand: (step) => concludes.includes(step.told.do) || (step.told.do === 'openStation' && at(step)['station'] === 1) || (step.told.do === 'acceptStation' && at(step)['station'] === 1),
  stands,
});

export const plays: Readonly<Record<string, Play>> = {
  second: ends('second', '另行选举', { announced: { wall: ['98', '162', '130', '过半 86'], result: ['170', '180'] } }),
};
