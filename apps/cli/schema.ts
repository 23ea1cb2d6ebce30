// `zheng schema`: the shapes of the files as JSON Schema, and the closed names a facts file may use.
import { schemaOf, type SchemaName, schemaNames } from '../../office/schemas.ts';

export const schemaCommand = async (args: readonly string[]): Promise<number> => {
  const [name] = args;
  if (!name || !(schemaNames as readonly string[]).includes(name))
    throw new Error(`要写出：${schemaNames.join('、')} · name one of these`);
  process.stdout.write(`${JSON.stringify(schemaOf(name as SchemaName), null, 2)}\n`);
  return 0;
};
