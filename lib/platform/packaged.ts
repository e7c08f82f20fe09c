/** Reads a JSON file that Loupe brings along; nothing leaves for it. */
export const packaged = async (path: string): Promise<unknown> => (await fetch(path)).json();
