// What a form is: the fields that a dialog is drawn from, and what each kind of field asks for.
import type { WordKey } from '../words/index.ts';
import { type Option, options } from './options.ts';

interface Named {
  readonly name: string;
  readonly label: WordKey;
  readonly hint?: WordKey;
  readonly optional?: boolean;
}
export type SimpleField =
  | (Named & { readonly kind: 'text' | 'day' | 'clock' | 'person' | 'member' | 'members'; readonly initial?: string })
  /** Somebody who stands; `turnedDown`: or who was turned down. Several of them: none to begin with, or `all`. */
  | (Named & { readonly kind: 'nominee'; readonly turnedDown?: boolean; readonly initial?: string })
  | (Named & { readonly kind: 'nominees'; readonly initial?: 'all' })
  /** Several people of the roll. */
  | (Named & { readonly kind: 'people' })
  | (Named & { readonly kind: 'choices'; readonly options: readonly Option[] })
  | (Named & { readonly kind: 'number'; readonly initial?: number | 'voters' })
  /** One entry a line, or parted by 、 */
  | (Named & { readonly kind: 'list' | 'numbers'; readonly initial?: string })
  | (Named & { readonly kind: 'yes'; readonly initial?: boolean })
  | (Named & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly initial?: string })
  | (Named & { readonly kind: 'box' | 'mobileBox' | 'rule' | 'keeper' })
  /** A station for which this is still to be done. */
  | (Named & { readonly kind: 'station'; readonly todo: 'open' | 'close' | 'accept' })
  /** Handed in by the place the form was opened from; shown, not typed. */
  | (Named & { readonly kind: 'given'; readonly shown: boolean });
/** Rows that can be pasted from a spreadsheet, or that the office's figures fill in. */
export type Field =
  | SimpleField
  | (Named & { readonly kind: 'plan' })
  | (Named & {
      readonly kind: 'rows';
      readonly columns: readonly SimpleField[];
      /** So many empty rows to begin with. */
      readonly least?: number;
      readonly fill?: 'posts' | 'groups' | 'slate' | 'listed' | 'stations';
    });
export interface OrderForm {
  readonly fields: readonly Field[];
  readonly confirm?: WordKey;
  readonly noDay?: boolean;
}

// Fields that many forms ask for.
export const maybe = (name: string, label: SimpleField['label']): SimpleField => ({ kind: 'text', name, label, optional: true });
export const text = (name: string, label: WordKey): SimpleField => ({ kind: 'text', name, label });
export const person = (name: string, label: WordKey): SimpleField => ({ kind: 'person', name, label });
export const optionalDay = (name: string, label: WordKey): SimpleField => ({ kind: 'day', name, label, optional: true });
export const clockOf = (label: WordKey, initial: string): SimpleField => ({ kind: 'clock', name: 'clock', label, initial });
export const places: SimpleField = { kind: 'list', name: 'places', label: 'field.places', hint: 'field.placesHint' };
export const posts = options({ director: 'post.director', deputy: 'post.deputy', member: 'post.member', woman: 'post.woman' });
