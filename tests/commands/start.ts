export const start = async (): Promise<number> => 1;
