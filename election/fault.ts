// What is wrong in one row of a list or file, by a closed key. Its sentences stand in papers/words/faults.ts; finding it is rollfaults.ts and signatures.ts.
export interface Fault {
  /** Row of the list or file, as its reader counts: header is row 1. */
  readonly row?: number;
  readonly column?: string;
  readonly key: FaultKey;
  readonly found?: string;
}

export type FaultKey =
  | 'column is missing'
  | 'column appears twice'
  | 'cell is empty'
  | 'cell is merged'
  | 'name has strange characters'
  | 'id has a wrong length'
  | 'id check digit is wrong'
  | 'id has an impossible date'
  | 'id belongs to the unassigned division'
  | 'id of fifteen digits'
  | 'id was stored as a number'
  | 'sex differs from the id'
  | 'birth differs from the id'
  | 'sex is not understood'
  | 'group is not a number'
  | 'group does not exist'
  | 'category is not understood'
  | 'under age on election day'
  | 'same id twice'
  | 'same person on the roll'
  | 'file is not a table'
  | 'encoding is not understood'
  | 'committee member matches twice'
  | 'id has an unknown division'
  | 'id of a foreign resident'
  | 'date is not understood'
  | 'category is not known to the law'
  | 'not here long enough'
  | 'name has a private character'
  | 'file is damaged'
  | 'file is locked by a password'
  | 'file is too large'
  // what is only doubtful
  | 'old character was mapped'
  | 'name cannot be printed'
  | 'same name in the group'
  | 'same name and birth'
  | 'no id number'
  | 'wish to take part is not shown'
  | 'time of living here is not shown'
  | 'consent is not shown'
  | 'registered in another place'
  | 'signer is not on the roll'
  | 'signer has left the roll'
  | 'signer stands twice'
  | 'signer has signed already'
  | 'signer is under age'
  | 'signer is not a representative'
  // a list of representatives
  | 'nobody of that name'
  | 'several of that name'
  | 'listed already'
  | 'place is taken'
  | 'more votes than were present'
  | 'household differs from the roll';
