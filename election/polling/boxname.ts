// How a ballot box is said, wherever it is said: 1 号票箱, 1 号流动票箱. Promises that what stands in its own name is not said twice: a box named 流动1 is 1 号流动票箱.
import type { BoxNo } from '../person.ts';
import type { Words } from '../duties/step.ts';

/** A box in words. `mobile`: it is known to be carried to voters, whatever its name. */
export const boxName = (box: BoxNo, mobile = false): Words => {
  if (box.endsWith('箱')) return { zh: box, en: `box ${box}` };
  const no = box.replace(/^流动(票?箱)?/, '');
  const carried = mobile || no !== box;
  return no === ''
    ? { zh: '流动票箱', en: 'the mobile box' }
    : { zh: `${no} 号${carried ? '流动' : ''}票箱`, en: `${carried ? 'mobile ' : ''}box ${no}` };
};

/** The same on a sheet of Chinese paper, without the space of the screen. */
export const boxOnPaper = (box: BoxNo, mobile = false): string => boxName(box, mobile).zh.replace(' ', '');
