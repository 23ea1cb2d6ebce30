// The classes of people whom the texts let be registered, as the registration rules and the provinces name them.

/** One class of people who are registered. */
export interface RegistrationCategory {
  readonly who: 'household and living here' | 'household, living elsewhere' | 'household here' | 'living here' | 'working here';
  /** Whether the person must say so, or apply. */
  readonly asksToTakePart: boolean;
  /** Months of living or working here that are needed. */
  readonly months?: number;
  /** Who must agree. */
  readonly agreedBy?: 'meeting' | 'election committee';
}

export const resident: RegistrationCategory = { who: 'household and living here', asksToTakePart: false };
export const away: RegistrationCategory = { who: 'household, living elsewhere', asksToTakePart: true };
export const outsider: RegistrationCategory = { who: 'living here', asksToTakePart: true, months: 12, agreedBy: 'meeting' };
export const villageWorker: RegistrationCategory = { who: 'working here', asksToTakePart: true, months: 12, agreedBy: 'meeting' };
export const household: RegistrationCategory = { who: 'household here', asksToTakePart: true };
export const livesHere: RegistrationCategory = { who: 'living here', asksToTakePart: true };
/** The last of the three stands in RC 16.3 (六个月以上, confirmed by the election committee). */
export const communityWorker: RegistrationCategory = {
  who: 'working here',
  asksToTakePart: true,
  months: 6,
  agreedBy: 'election committee',
};
