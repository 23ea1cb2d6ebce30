// The folder that a command writes into: made where it is not, or refused in one sentence that names it.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { makeFolder } from '../../office/lasting.ts';

/** Makes the folder; throws one clear sentence where nothing can be written there. */
export const outFolder = async (folder: string): Promise<void> => {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch {
    throw new Error(`${folder}：这里不能写文件，请换一个目录 · nothing can be written here: name another folder`);
  }
};
