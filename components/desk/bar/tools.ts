/** Something else that is opened from the desk: saved replies, rules, an export. */
export type Tool = { id: string; label: string; onOpen: () => void };
