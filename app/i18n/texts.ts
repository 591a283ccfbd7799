/** The shape a translation must have: the same keys as the Indonesian source, any sentence. */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
