export const agencies = {}
