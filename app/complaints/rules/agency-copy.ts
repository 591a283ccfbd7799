/** The copy for the agency that a coordinator confirmed: all the agency ever sees of a sealed, nameless or restricted one. */
export type AgencyCopy = { title: string; text: string; files: string[]; confirmedBy: string; at: Date }
/** What the resident wrote later, as the coordinator passed it on. `entryId` is the history entry it stands for. */
export type PassedOn = { entryId: string; text: string; files: string[]; confirmedBy: string; at: Date }
