// `zheng serve`.
export const serve = async (_args: readonly string[]): Promise<number> => 2;
