// What the server answers over stations: the kit with its file and its code, and what a book taken over brought.
import assert from 'node:assert/strict';

/** The file and the code of one answer. */
export const kitOf = async (answer: Response) => {
  const form = await answer.formData();
  const file = form.get('file');
  assert.ok(file instanceof File);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), code: String(form.get('code')) };
};

/** What came of a book that was handed in. */
export interface TakenAnswer {
  readonly kind: string;
  readonly added?: number;
  readonly issued?: number;
  readonly position?: number;
  readonly refusal?: { readonly key: string };
  readonly words?: { readonly zh: string };
}
