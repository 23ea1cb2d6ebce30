// The number of a mobile box as it stands before the words for one: a box that is named 流动1 is 1 号流动票箱, not 流动1 号流动票箱.

export const mobileNo = (box: string): string => (/^流动.+$/.test(box) ? box.slice(2) : box);
